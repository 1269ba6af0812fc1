import {
  ask,
  markerKinds,
  openWorld,
  staffCalls,
  staffProcedures,
  worldPlan,
  type Call,
  type KnownProcedure,
  type RoleHolder,
  type Said,
  type UnitLetter,
  type World,
} from '@zhaoshang/api/testing'
import { tableHashes, withPassingDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { policies, type PolicyName } from '@zhaoshang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMatrix } from './access-matrix.ts'
import { placeOf, targetsOf, unduly } from './marks.ts'
import { tableSays, type Place } from './may.ts'

const { rows: table } = await readMatrix(worldPlan)
const says = tableSays(table)
let world: World
let untouched: Record<string, string>
/** Kinds of markers that somebody was shown, so that none of them proves nothing. */
const shown = new Set<string>()
beforeAll(async () => {
  world = await openWorld()
  untouched = await tableHashes(world.side.database)
})
afterAll(() => world.close())

test('every procedure has a call here', () => {
  const known = new Set(staffProcedures.map(({ path }) => path))
  const missing = [...known]
    .filter((path) => !staffCalls.has(path))
    .map(
      (path) =>
        `${path} is new: add its call to packages/api/src/testing/calls, so that every role is tried on it`,
    )
  const gone = [...staffCalls.keys()]
    .filter((path) => !known.has(path))
    .map((path) => `${path} is no procedure any more: remove its call`)
  expect([...missing, ...gone]).toEqual([])
})

describe.each(staffProcedures.filter(({ path }) => staffCalls.has(path)))('$path', (procedure) => {
  test('gives everybody what the table says, and nothing else', async () => {
    const faults: string[] = []
    for (const holder of world.holders) {
      const letters = staffCalls.get(procedure.path)?.asks === 'row' ? targetsOf(holder) : [holder.home]
      for (const letter of letters) faults.push(...(await tried(procedure, holder, letter)))
    }
    expect(faults).toEqual([])
  })

  test('gives nobody anything before he is signed in and through the door', async () => {
    const { access } = procedure
    const [someone] = world.holders
    const call = staffCalls.get(procedure.path)
    if (!someone || !call || access === 'public') return
    const context = someone.context()
    const input = call.input(world.rows.B)
    const nobody = await passing(({ database }) =>
      ask({ ...context, actor: null }, database, procedure.path, input),
    )
    expect(nobody.said.code).toBe('not-signed-in')
    if (access === 'at-the-door' || !context.actor) return
    const halfway = { ...context, actor: { ...context.actor, mustChangePassword: true } }
    const held = await passing(({ database }) => ask(halfway, database, procedure.path, input))
    expect(held.said.code).toBe('password-change-due')
    const administrator = world.holders.find(({ role }) => role === 'system-admin')?.context()
    if (!administrator?.actor) throw new Error('no administrator')
    const unproved = { ...administrator, actor: { ...administrator.actor, twoFactor: false } }
    const led = await passing(({ database }) => ask(unproved, database, procedure.path, input))
    expect(led.said.code).toBe('two-factor-needed')
  })
})

test('what is marked was shown to somebody who may see it', () => {
  expect(Object.keys(markerKinds).filter((kind) => !shown.has(kind))).toEqual([])
})

async function passing(
  work: (to: { database: World['side']['database'] }) => Promise<Said>,
): Promise<{ said: Said; changed: string[] }> {
  return withPassingDatabase(world.side.database, async (database) => {
    const said = await work({ database })
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
  const expected = isAllowed(access, call, holder, place)
  const { said, changed } = await passing(({ database }) =>
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

function isAllowed(
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
