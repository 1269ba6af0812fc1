import {
  ask,
  markerKinds,
  openWorld,
  staffCalls,
  staffProcedures,
  worldPlan,
  type World,
} from '@zhaoshang/api/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readMatrix } from './access-matrix.ts'
import { tableSays } from './may.ts'
import { triesOn, type Tries } from './try-procedures.ts'

const { rows: table } = await readMatrix(worldPlan)
const says = tableSays(table)
let world: World
let tries: Tries
beforeAll(async () => {
  world = await openWorld()
  tries = await triesOn(world, says)
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
    expect(await tries.everybody(procedure)).toEqual([])
  })

  test('gives nobody anything before he is signed in and through the door', async () => {
    const { access } = procedure
    const [someone] = world.holders
    const call = staffCalls.get(procedure.path)
    if (!someone || !call || access === 'public') return
    const context = someone.context()
    const input = call.input(world.rows.B)
    const nobody = await tries.passing((database) =>
      ask({ ...context, actor: null }, database, procedure.path, input),
    )
    expect(nobody.said.code).toBe('not-signed-in')
    if (access === 'at-the-door' || !context.actor) return
    const halfway = { ...context, actor: { ...context.actor, mustChangePassword: true } }
    const held = await tries.passing((database) => ask(halfway, database, procedure.path, input))
    expect(held.said.code).toBe('password-change-due')
    const administrator = world.holders.find(({ role }) => role === 'system-admin')?.context()
    if (!administrator?.actor) throw new Error('no administrator')
    const unproved = { ...administrator, actor: { ...administrator.actor, twoFactor: false } }
    const led = await tries.passing((database) => ask(unproved, database, procedure.path, input))
    expect(led.said.code).toBe('two-factor-needed')
  })
})

test('what is marked was shown to somebody who may see it', () => {
  expect(Object.keys(markerKinds).filter((kind) => !tries.shown.has(kind))).toEqual([])
})

test('a grant too many is seen in what procedures give', async () => {
  const grant = { role: 'reporter', policy: 'project.read', scope: 'all' } as const
  const loose = await openWorld({ ...worldPlan, grants: [...worldPlan.grants, grant] })
  const seen = await triesOn(loose, says)
  const of = (path: string) => staffProcedures.filter((procedure) => procedure.path === path)
  const faults = await Promise.all([...of('project.get'), ...of('project.list')].map(seen.everybody))
  await loose.close()
  expect(faults[0]?.map((fault) => fault.slice(0, 40))).toEqual([
    expect.stringContaining('reporter on foreign rows (B): the table'),
    expect.stringContaining('reporter on foreign rows (B): shows proj'),
  ])
  expect(faults[1]).toContain('reporter on own rows (A): shows project of foreign unit B')
})
