import { actorOf } from '@zhaoshang/db'
import { assertDay, dayOfInstant } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runListener, type RunningListener } from '../testing/running-listener.ts'
import { prepareAccounts } from './prepare-accounts.ts'

let server: RunningListener
beforeAll(async () => {
  server = await runListener([])
})
afterAll(() => server.close())

test('an empty installation gets three administrators and the office, each with a password of its own', async () => {
  const { system } = server
  const options = { demo: false, today: assertDay('2024-04-24'), secret: 'x', password: undefined }
  const { lines } = await prepareAccounts(system, options)
  const [, ...accounts] = lines
  expect(accounts.map((line) => line.trim().split(/\s+/)[0])).toEqual(['xtgl', 'aqgl', 'sjgl', 'ban'])
  expect(new Set(accounts.map((line) => line.trim().split(/\s+/)[1])).size).toBe(4)
  const day = dayOfInstant(system.clock.now())
  for (const [username, role] of [
    ['xtgl', 'system-admin'],
    ['aqgl', 'security-admin'],
    ['sjgl', 'audit-admin'],
    ['ban', 'office'],
  ]) {
    const actor = await actorOf(system.database, `first-${username}`, day)
    expect(actor).toMatchObject({ mustChangePassword: true, holdings: [{ role, unit: 'office' }] })
  }
  // Shown once.
  expect((await prepareAccounts(system, options)).lines).toEqual(['  账号：请用已有账号登录'])
})

test('another plan’s administrators are found by what they administer', async () => {
  const other = await runListener([])
  try {
    const { lines } = await prepareAccounts(
      { ...other.system, plan: { ...other.system.plan, roles: lianhu.roles, grants: lianhu.grants } },
      { demo: false, today: assertDay('2024-04-24'), secret: 'x', password: undefined },
    )
    expect(lines.map((line) => line.trim().split(/\s+/).at(-1))).toEqual(
      expect.arrayContaining(['账号管理员', '安全保密员', '审计员']),
    )
  } finally {
    await other.close()
  }
})
