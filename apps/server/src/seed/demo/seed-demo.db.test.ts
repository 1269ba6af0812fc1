import { actorOf } from '@zhaoshang/db'
import { assertDay } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, runListener, type RunningListener } from '../../testing/running-listener.ts'
import { seedDemo } from './seed-demo.ts'
import { demoAccounts } from './usernames.ts'

let server: RunningListener
beforeAll(async () => {
  server = await runListener([])
})
afterAll(() => server.close())

test('accounts of a demo made today also work on an earlier day of the business clock', async () => {
  const { system } = server
  await seedDemo(system, { today: assertDay('2026-11-24'), password })
  for (const { id, roles } of demoAccounts(system.plan)) {
    const actor = await actorOf(system.database, id, assertDay('2024-04-24'))
    expect(actor?.holdings.map(({ role }) => role).sort()).toEqual([...roles].sort())
  }
})
