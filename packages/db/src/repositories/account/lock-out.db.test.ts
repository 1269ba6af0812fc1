import { settingValues } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase } from '../../testing/index.ts'
import { lockOutIn } from './lock-out.ts'

const rules = settingValues({ 'lockOut.attempts': 3, 'lockOut.minutes': 10 })
const minute = 60_000
const here = withDatabase()
let now = 1_000_000_000_000

const waits = async (username: string, address: string) =>
  (await lockOutIn(here.db, () => now).begin({ username, address }, rules)).secondsLocked

test('as many tries as are allowed, then the whole wait, which trying on does not prolong', async () => {
  for (let i = 0; i < 3; i++) expect(await waits('li', '10.0.0.1')).toBe(0)
  expect(await waits('li', '10.0.0.1')).toBe(600)
  now += 9 * minute
  expect(await waits('li', '10.0.0.1')).toBe(60)
  expect(await waits('li', '10.0.0.2')).toBe(0)
  now += minute
  expect(await waits('li', '10.0.0.1')).toBe(0)
})

test('of many tries at once no more than are allowed get through', async () => {
  // Whoever is first of all, too: the row is made by the first of them.
  for (const name of Array.from({ length: 25 }, (_, n) => `wang${n}`)) {
    const all = await Promise.all(Array.from({ length: 12 }, () => waits(name, '10.0.0.1')))
    expect(all.filter((seconds) => seconds === 0)).toHaveLength(3)
  }
})

test('the right password begins the count anew', async () => {
  const lockOut = lockOutIn(here.db, () => now)
  const zhao = { username: 'zhao', address: '10.0.0.1' }
  for (let i = 0; i < 3; i++) await lockOut.begin(zhao, rules)
  await lockOut.succeeded(zhao)
  expect(await lockOut.begin(zhao, rules)).toEqual({ secondsLocked: 0, last: false })
})

test('guessing from many addresses is stopped, and the owner signs in where he always does', async () => {
  await lockOutIn(here.db, () => now).succeeded({ username: 'sun', address: '10.9.9.9' })
  const spread: number[] = []
  for (let i = 0; i < 20; i++) spread.push(await waits('sun', `10.7.0.${i}`))
  expect(spread.filter((seconds) => seconds === 0)).toHaveLength(12)
  expect(spread.at(-1)).toBeGreaterThan(50 * 60)
  expect(await waits('sun', '10.9.9.9')).toBe(0)
  now += 60 * minute
  expect(await waits('sun', '10.7.0.1')).toBe(0)
})

test('what nobody comes back to is cleared away', async () => {
  const lockOut = lockOutIn(here.db, () => now)
  now += 3 * 24 * 60 * minute
  await lockOut.begin({ username: 'qian', address: '10.0.0.1' }, rules)
  const rows = await here.db.query<{ key: string }>('select key from auth_rate_limit order by key')
  expect(rows.map(({ key }) => key)).toEqual([
    'signed-in-from/sun/10.9.9.9',
    'signed-in-from/zhao/10.0.0.1',
    'wrong-password-anywhere/qian',
    'wrong-password/qian/10.0.0.1',
  ])
})
