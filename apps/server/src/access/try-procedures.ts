import {
  ask,
  staffCalls,
  type Call,
  type KnownProcedure,
  type RoleHolder,
  type Said,
  type UnitLetter,
  type World,
} from '@zhaoshang/api/testing'
import type { Database } from '@zhaoshang/db'
import { tableHashes, withPassingDatabase } from '@zhaoshang/db/testing'
import { policies, type PolicyName } from '@zhaoshang/domain'
import { placeOf, targetsOf, unduly } from './marks.ts'
import type { Place } from './may.ts'

type Says = (role: string, policy: PolicyName, place: Place) => boolean

/** Tries procedures on a world and holds what comes of it against what the table says. */
export interface Tries {
  /** What is wrong with what everybody got from a procedure. */
  everybody(procedure: KnownProcedure): Promise<string[]>
  /** Asks on a database of which nothing remains. */
  passing(work: (database: Database) => Promise<Said>): Promise<{ said: Said; changed: string[] }>
  /** Kinds of markers that somebody was shown, so that none of them proves nothing. */
  readonly shown: ReadonlySet<string>
}

export async function triesOn(world: World, says: Says): Promise<Tries> {
  const untouched = await tableHashes(world.side.database)
  const shown = new Set<string>()

  async function passing(
    work: (database: Database) => Promise<Said>,
  ): Promise<{ said: Said; changed: string[] }> {
    return withPassingDatabase(world.side.database, async (database) => {
      const said = await work(database)
      const [xact] = await database.query<{ wrote: boolean }>(
        'select pg_current_xact_id_if_assigned() is not null as wrote',
      )
      // Hashing every table takes its time; most of what is refused touched none.
      const after = xact?.wrote && said.code !== 'ok' ? await tableHashes(database) : untouched
      return { said, changed: Object.keys(after).filter((name) => after[name] !== untouched[name]) }
    })
  }

  /** What is wrong with one role's try at the rows of one unit. */
  async function tried(procedure: KnownProcedure, holder: RoleHolder, letter: UnitLetter): Promise<string[]> {
    const { path, access } = procedure
    const call = staffCalls.get(path)
    if (!call) return []
    const place = placeOf(holder, letter)
    const expected = isAllowed(says, access, call, holder, place)
    const { said, changed } = await passing((database) =>
      ask(holder.context(), database, path, call.input(world.rows[letter])),
    )
    const who = `${holder.role} on ${place} rows (${letter})`
    const faults: string[] = []
    if (said.code === 'internal') faults.push(`${who}: broke: ${String(said.bug)}`)
    const refused = said.code === 'not-permitted' || (said.code === 'not-found' && call.asks === 'row')
    const fits = said.code === 'ok' || (call.orRefused ?? []).includes(said.code)
    if (expected && !fits) faults.push(`${who}: the table says yes, the answer was ${said.text}`)
    if (!expected && !refused)
      faults.push(`${who}: the table says no, the answer was ${said.text.slice(0, 200)}`)
    const undue = changed.filter((name) => !(call.leaves ?? []).includes(name))
    if (said.code !== 'ok' && undue.length > 0)
      faults.push(`${who}: refused, and yet changed ${undue.join(', ')}`)
    return [...faults, ...unduly(says, holder, said.text, shown).map((fault) => `${who}: ${fault}`)]
  }

  return {
    passing,
    shown,
    async everybody(procedure) {
      const faults: string[] = []
      for (const holder of world.holders) {
        const letters = staffCalls.get(procedure.path)?.asks === 'row' ? targetsOf(holder) : [holder.home]
        for (const letter of letters) faults.push(...(await tried(procedure, holder, letter)))
      }
      return faults
    },
  }
}

function isAllowed(
  says: Says,
  access: KnownProcedure['access'],
  { asks, policy, anyOf }: Call<unknown>,
  { role }: RoleHolder,
  place: Place,
): boolean {
  if (access === undefined) throw new Error('declares no policy: see procedure/access.ts')
  const asked = [access, policy].filter((one): one is PolicyName => one !== undefined && one in policies)
  const allows = (one: PolicyName): boolean => {
    if (asks === 'row') return says(role, one, place)
    if (asks === 'everywhere') return says(role, one, 'foreign')
    return (['own', 'under', 'foreign'] as const).some((any) => says(role, one, any))
  }
  return asked.every(allows) && (anyOf === undefined || anyOf.some(allows))
}
