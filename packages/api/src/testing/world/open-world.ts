import { write, type Database } from '@zhaoshang/db'
import {
  accept,
  expectAccepted,
  jizhou,
  assertDay,
  instantAt,
  type Expr,
  type RoleHolding,
  type Unit,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { StaffContext } from '../../context/staff-context.ts'
import { openStaffSide, type StaffSide } from '../staff-side.ts'
import type { UnitLetter } from './marker.ts'
import { fromDay } from './seed/place.ts'
import { worldDuty } from './seed/duties.ts'
import { seedMore, seedUnit, type UnitRows } from './seed-unit.ts'

/** The day of the world: the month's returns are open. */
export const worldMoment = instantAt(assertDay('2024-04-24'), '09:00')

const anyUnit: Expr = { all: [] }

/** A town with a village under it, another town, the zone (a member of the group), the office, a department. */
export const unitOf: Readonly<Record<UnitLetter, string>> = {
  A: '120119105',
  V: 'village-of-a',
  B: '120119106',
  Z: '120119401',
  O: 'office',
  D: 'czj',
}
export const letters = Object.keys(unitOf) as UnitLetter[]

/** Where each role of the plan is held; a role that is not named here needs its line. */
const homes: Readonly<Record<string, UnitLetter>> = {
  reporter: 'A',
  reviewer: 'A',
  manager: 'A',
  liaison: 'Z',
  office: 'O',
  'office-director': 'O',
  leader: 'O',
  'deputy-leader': 'O',
  secretary: 'O',
  stationed: 'A',
  specialist: 'A',
  department: 'D',
  'portal-editor': 'O',
  'portal-reviewer': 'O',
  'system-admin': 'O',
  'security-admin': 'O',
  'audit-admin': 'O',
}

/**
 * The default plan with a village under the town, so that "with those under
 * it" can be told from "own", and with a duty and targets for every unit.
 */
export const worldPlan: WorkPlan = {
  ...jizhou,
  units: [...jizhou.units, village()],
  responsibilities: [
    ...jizhou.responsibilities,
    ...jizhou.responsibilities
      .slice(0, 1)
      .map((duty) => ({ ...duty, id: worldDuty, holder: { units: anyUnit } })),
  ],
  indicators: jizhou.indicators.map((indicator) => ({ ...indicator, units: anyUnit })),
}

function village(): Unit {
  const town = jizhou.units.find(({ code }) => code === unitOf.A)
  if (!town) throw new Error('the town of the world is not in the plan')
  return { ...town, code: unitOf.V, name: '某村', shortName: '某村', aliases: [], parent: town.code }
}

/** Somebody who holds one role, in one unit. */
export interface RoleHolder {
  readonly role: string
  readonly home: UnitLetter
  readonly userId: string
  context(): StaffContext
}

/** Units with rows of every kind, each marked, and somebody for every role. */
export interface World {
  readonly side: StaffSide
  readonly rows: Readonly<Record<UnitLetter, UnitRows>>
  /** Puts further rows of every kind into a unit. */
  more(letter: UnitLetter, database: Database): Promise<void>
  readonly holders: readonly RoleHolder[]
  close(): Promise<void>
}

/** @param plan with the world's units and roles; another one than {@link worldPlan} has other grants. */
export async function openWorld(plan: WorkPlan = worldPlan): Promise<World> {
  const side = await openStaffSide(worldMoment, plan)
  const holders: RoleHolder[] = []
  for (const { id: role } of plan.roles) {
    const home = homes[role]
    if (home === undefined)
      throw new Error(`role ${role} is new: say in testing/world/open-world.ts in which unit it is held`)
    const holding: RoleHolding = { role, unit: unitOf[home] }
    const { actor, context } = await side.person(`role-${role}`, holding)
    holders.push({ role, home, userId: actor.userId, context })
  }
  await keepRoles(side, holders, plan)
  const seeder = holders.find(({ role }) => role === 'office')?.context()
  if (!seeder?.actor) throw new Error('the plan has no office')
  const seeding = { ...seeder, actor: seeder.actor }
  const rows: Partial<Record<UnitLetter, UnitRows>> = {}
  for (const letter of letters) rows[letter] = await seedUnit(seeding, letter, unitOf[letter])
  return {
    side,
    rows: rows as Record<UnitLetter, UnitRows>,
    holders,
    more: async (letter, database) => void (await seedMore({ ...seeding, database }, letter, unitOf[letter])),
    close: () => side.close(),
  }
}

/** Roles as rows too, and the second factor of administrators: what a listener reads for a session. */
async function keepRoles(side: StaffSide, holders: readonly RoleHolder[], plan: WorkPlan): Promise<void> {
  const context = { actor: 'world', request: 'world', label: 'world', now: worldMoment }
  const rows = holders.map(({ role, home, userId }) => ({ userId, role, unitCode: unitOf[home], fromDay }))
  expectAccepted(
    await write(side.database, context, async (w) => accept(await w.createMany('roleHolding', rows))),
    'roles',
  )
  const administrators = plan.roles.filter(({ administers }) => administers !== undefined).map(({ id }) => id)
  await side.database.query(`update auth_user set two_factor_enabled = true where id = any($1)`, [
    holders.filter(({ role }) => administrators.includes(role)).map(({ userId }) => userId),
  ])
}
