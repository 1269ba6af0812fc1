import { newId, write } from '@zhaoshang/db'
import { accept, expectAccepted } from '@zhaoshang/domain'
import type { ActorContext } from '../../context/staff-context.ts'
import { writeContext } from '../../context/write-context.ts'
import { marker, type MarkerKind, type UnitLetter } from './marker.ts'
import { seedAccounts } from './seed/accounts.ts'
import { seedApprovals } from './seed/approvals.ts'
import { seedAudit } from './seed/audit.ts'
import { seedDuties } from './seed/duties.ts'
import { seedHands } from './seed/hands.ts'
import { seedElements } from './seed/elements.ts'
import { seedFunds } from './seed/funds.ts'
import { seedPeople } from './seed/people.ts'
import { seedProjectRecord } from './seed/project-record.ts'
import { seedRegister } from './seed/register.ts'
import { seedReturns } from './seed/returns.ts'
import { seedTargets } from './seed/targets.ts'
import { seedViews } from './seed/views.ts'
import { seedTeams } from './seed/teams.ts'

/**
 * Puts rows of every kind into one unit, each with a marker in it.
 *
 * @param seeder in whose context it is written; his roles are not asked for.
 */
export async function seedUnit(seeder: ActorContext, letter: UnitLetter, unit: string) {
  const filler = fillerOf(seeder, unit)
  const mark = (kind: MarkerKind): string => marker(letter, kind)
  const rows = await seedRows(filler, letter, unit)
  return {
    ...rows,
    ...(await seedHands(filler, unit, rows.project, mark)),
    ...(await seedReturns(filler, unit, mark)),
  }
}

/** The same once more, but for returns: a unit has one for each period. */
export function seedMore(seeder: ActorContext, letter: UnitLetter, unit: string) {
  return seedRows(fillerOf(seeder, unit), letter, unit)
}

function fillerOf(seeder: ActorContext, unit: string): ActorContext {
  const actor = { ...seeder.actor, userId: `a-${newId(0)}`, holdings: [{ role: 'office', unit }] }
  return { ...seeder, actor }
}

async function seedRows(filler: ActorContext, letter: UnitLetter, unit: string) {
  const { plan, database, actor } = filler
  const account = actor.userId
  const mark = (kind: MarkerKind): string => marker(letter, kind)
  const rows = expectAccepted(
    await write(database, writeContext(filler, 'world'), async (w) => {
      const place = { w, plan, unit, account, mark }
      const accounts = await seedAccounts(place)
      const people = await seedPeople(place, accounts.closedAccount)
      const register = await seedRegister(place)
      const approvals = await seedApprovals(place)
      return accept({
        ...accounts,
        ...people,
        ...register,
        ...(await seedProjectRecord(place, register.project, register.older)),
        ...(await seedDuties(place, register.project)),
        ...(await seedFunds(place, register.project)),
        ...(await seedViews(place)),
        ...(await seedTargets(place)),
        ...(await seedTeams(place, people.person)),
        ...approvals,
        ...(await seedElements(place, register.project, approvals.approval)),
        ...(await seedAudit(place)),
      })
    }),
    'rows of a unit',
  )
  // The latest entry of the trail is that of the write above.
  const [entry] = await database.query<{ seq: number }>('select max(seq) as seq from audit')
  return { unit, ...rows, auditEntry: entry?.seq ?? 0 }
}

/** What of a unit a procedure may be asked about. */
export type UnitRows = Awaited<ReturnType<typeof seedUnit>>
