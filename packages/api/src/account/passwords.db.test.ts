import { hash } from '@node-rs/argon2'
import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let town: Person
let keeper: Person
const first = 'Tall-river-7'

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  town = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  keeper = await side.person('系统管理', { role: 'system-admin', unit: 'office' })
  await side.database.query(
    `insert into auth_account (id, account_id, provider_id, user_id, password, updated_at)
     select 'c-' || id, id, 'credential', id, $1, now() from auth_user`,
    [await hash(first)],
  )
  await side.database.query(
    `insert into auth_session (id, token, user_id, expires_at, updated_at)
     select 's-' || id, 't-' || id, id, now() + interval '1 hour', now() from auth_user`,
  )
})
afterAll(() => side.close())

const sessions = async (person: Person): Promise<string[]> =>
  (await person.call.session.own()).map(({ id }) => id)
const trail = async (): Promise<string[]> =>
  (await side.database.query<{ action: string }>('select action from audit order by seq')).map(
    ({ action }) => action,
  )

test('one’s own password changes by the rules, and never back to a recent one', async () => {
  const change = (present: string, password: string) =>
    town.call.account.changePassword({ present, password })
  await expect(change('wrong', 'Wide-lake-88')).rejects.toMatchObject({ refusal: { code: 'password-wrong' } })
  await expect(change(first, 'short')).rejects.toMatchObject({
    refusal: {
      code: 'password-refused',
      faults: [{ code: 'too-short', limit: 8 }, { code: 'too-few-classes' }],
    },
  })
  expect((await trail()).filter((action) => action === 'password.change')).toEqual([])
  let present = first
  for (const n of [1, 2, 3, 4]) {
    await change(present, `Wide-lake-${n}`)
    present = `Wide-lake-${n}`
  }
  const back = { refusal: { code: 'password-refused', faults: [{ code: 'used-before', limit: 5 }] } }
  await expect(change(present, present)).rejects.toMatchObject(back)
  await expect(change(present, first)).rejects.toMatchObject(back)
  await change(present, 'Wide-lake-5')
  await change('Wide-lake-5', first)
  expect(await sessions(town)).toEqual([])
  expect((await trail()).filter((action) => action === 'password.change')).toHaveLength(6)
})

test('a link sets a password once, within its day', async () => {
  const { token, name } = await keeper.call.account.reset({ userId: town.actor.userId })
  expect(name).toBe('镇填报')
  expect(await keeper.call.account.link({ token })).toMatchObject({
    username: '镇填报',
    rules: { minLength: 8 },
  })
  await expect(keeper.call.account.useLink({ token, password: 'bad' })).rejects.toMatchObject({
    refusal: { code: 'password-refused' },
  })
  const both = await Promise.allSettled([
    keeper.call.account.useLink({ token, password: 'High-hill-11' }),
    keeper.call.account.useLink({ token, password: 'High-hill-12' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(keeper.call.account.link({ token })).rejects.toMatchObject({
    refusal: { code: 'link-invalid' },
  })

  const old = await keeper.call.account.reset({ userId: town.actor.userId })
  const newer = await keeper.call.account.reset({ userId: town.actor.userId })
  await expect(keeper.call.account.link({ token: old.token })).rejects.toMatchObject({
    refusal: { code: 'link-invalid' },
  })
  await side.database.query(`update one_time_link set expires_at = now() where used_at is null`)
  await expect(
    keeper.call.account.useLink({ token: newer.token, password: 'High-hill-13' }),
  ).rejects.toMatchObject({ refusal: { code: 'link-invalid' } })
  await expect(town.call.account.reset({ userId: keeper.actor.userId })).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
})

test('one ends one’s own sessions, the security administrator anybody’s', async () => {
  const guard = await side.person('安全管理', { role: 'security-admin', unit: 'office' })
  await side.database.query(
    `insert into auth_session (id, token, user_id, expires_at, updated_at, created_at)
     select 'n-' || n, 'n-' || n, 'user-镇填报', now() + interval '1 hour', now(), now() - make_interval(mins => n) from generate_series(1, 3) n`,
  )
  await expect(keeper.call.session.list({})).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
  await expect(guard.call.session.endOwn({ id: 'n-1' })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })
  const found = await guard.call.session.list({ words: '镇填', limit: 2 })
  expect(found.sessions.map(({ id }) => id)).toEqual(['n-1', 'n-2'])
  const next = await guard.call.session.list({ words: '镇填', limit: 2, cursor: found.next })
  expect(next).toMatchObject({ sessions: [{ id: 'n-3' }] })
  await guard.call.session.end({ id: 'n-2' })
  expect(await sessions(town)).toEqual(['n-1', 'n-3'])
  expect(await town.call.session.endOwn({ others: true })).toEqual({ ended: 2 })
  expect((await trail()).slice(-2)).toEqual(['session.end', 'session.end-own'])
})

test('a setting is decided by the security administrator, once at a time and within its bounds', async () => {
  const guard = await side.person('安全管理', { role: 'security-admin', unit: 'office' })
  const change = (value: number, version: number) =>
    guard.call.setting.change({ id: 'session.idleMinutes', value, version })
  await expect(change(0, 0)).rejects.toMatchObject({ refusal: { code: 'setting-invalid' } })
  expect(await change(20, 0)).toEqual({ version: 1 })
  await expect(change(25, 0)).rejects.toMatchObject({ refusal: { code: 'stale' } })
  expect(await change(25, 1)).toEqual({ version: 2 })
  const row = (await guard.call.setting.list()).find(({ id }) => id === 'session.idleMinutes')
  expect(row).toMatchObject({ value: 25, version: 2, changedBy: '安全管理' })
  await expect(keeper.call.setting.list()).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
})

test('whoever sits at an open console does not guess the password for long', async () => {
  const guess = () => keeper.call.account.changePassword({ present: 'wrong', password: 'Wide-lake-88' })
  for (let i = 0; i < 5; i++)
    await expect(guess()).rejects.toMatchObject({ refusal: { code: 'password-wrong' } })
  await expect(guess()).rejects.toMatchObject({ refusal: { code: 'sign-in-locked', retryAfterSeconds: 900 } })
  expect((await trail()).at(-1)).toBe('password.change-failed')
})

test('the security administrator takes a lost second factor away, nobody else and never his own', async () => {
  const guard = await side.person('安全管理', { role: 'security-admin', unit: 'office' })
  const drop = (by: Person, username: string) => by.call.account.dropTwoFactor({ username })
  await side.database.query(
    `update auth_user set two_factor_enabled = true where username in ('镇填报', '安全管理')`,
  )
  await side.database.query(
    `insert into auth_session (id, token, user_id, expires_at, updated_at) values ('f', 'f', 'user-镇填报', now() + interval '1 hour', now())`,
  )
  await expect(drop(keeper, '镇填报')).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
  await expect(drop(guard, '安全管理')).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
  expect(await drop(guard, ' 镇填报 ')).toEqual({ name: '镇填报' })
  expect(await sessions(town)).toEqual([])
  await expect(drop(guard, '镇填报')).rejects.toMatchObject({ refusal: { code: 'not-found' } })
  expect((await trail()).at(-1)).toBe('two-factor.dropped')
})
