import { write } from '@zhaoshang/db'
import { accept, expectAccepted } from '@zhaoshang/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { password, postSignIn, runListener, type RunningListener } from '../../testing/running-listener.ts'

let server: RunningListener
beforeAll(async () => {
  server = await runListener([
    { username: 'bangjun.tb', unit: '120119105' },
    { username: 'bieshan.tb', unit: '120119106' },
  ])
})
afterAll(() => server.close())

const wrong = (username: string, address: string) =>
  postSignIn(server.origin, username, 'wrong-password', address)
const right = (username: string, address: string) => postSignIn(server.origin, username, password, address)

const trail = async () =>
  (
    await server.system.database.query<{ actor: string; action: string }>(
      `select actor, action from audit where action like 'sign-%' or action like 'two-%' order by seq`,
    )
  ).map(({ actor, action }) => [actor, action])
const signedIn = async (cookie: string): Promise<unknown> =>
  (await fetch(`${server.origin}/api/session`, { headers: { cookie } })).json()
const refusalOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: { data: { refusal: unknown } } }).error.data.refusal

test('the right password signs in, and the cookie is out of reach of script', async () => {
  const response = await right('bangjun.tb', '10.1.0.1')
  expect(response.status).toBe(200)
  expect(response.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/)
  expect(await response.text()).not.toContain('token')
})

test('an unknown name and a wrong password answer alike', async () => {
  const [unknown, known] = await Promise.all([
    wrong('nobody.tb', '10.1.0.2'),
    wrong('bangjun.tb', '10.1.0.2'),
  ])
  const answers = [await unknown.json(), await known.json()] as { refusal: unknown }[]
  expect([unknown.status, known.status]).toEqual([422, 422])
  expect(answers.map(({ refusal }) => refusal)).toEqual([
    { code: 'password-wrong' },
    { code: 'password-wrong' },
  ])
})

test('five wrong passwords lock the account for that visitor, and for nobody else', async () => {
  for (let i = 0; i < 5; i++) expect((await wrong('bieshan.tb', '10.1.0.3')).status).toBe(422)
  const locked = await right('bieshan.tb', '10.1.0.3')
  expect(locked.status).toBe(429)
  expect(await locked.json()).toMatchObject({
    refusal: { code: 'sign-in-locked', retryAfterSeconds: expect.any(Number) },
    requestId: locked.headers.get('x-request-id'),
  })
  expect((await right('bieshan.tb', '10.1.0.4')).status).toBe(200)
  expect((await right('bangjun.tb', '10.1.0.3')).status).toBe(200)
  expect((await trail()).slice(-8)).toEqual([
    ...Array.from({ length: 5 }, () => ['bieshan.tb', 'sign-in.failed']),
    ['bieshan.tb', 'sign-in.locked'],
    ['bieshan.tb', 'sign-in'],
    ['bangjun.tb', 'sign-in'],
  ])
})

test('a name that is nobody’s is kept nowhere', async () => {
  expect((await wrong('My-password-1', '10.1.0.8')).status).toBe(422)
  const kept = await server.system.database.query<{ text: string }>(
    'select detail::text as text from audit union all select key from auth_rate_limit',
  )
  expect(kept.filter(({ text }) => text.toLowerCase().includes('my-password'))).toEqual([])
  expect((await trail()).at(-1)).toEqual(['nobody', 'sign-in.failed'])
})

test('a whole district behind one address signs in', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 40; i++) statuses.add((await right('bangjun.tb', '10.1.0.7')).status)
  expect([...statuses]).toEqual([200])
})

test.each([
  '/sign-up/email',
  '/sign-in/email',
  '/is-username-available',
  '/admin/create-user',
  '/update-user',
  '/list-sessions',
  '/get-session',
  '/change-password',
  '/two-factor/send-otp',
  '/two-factor/get-totp-uri',
])('%s of the sign-in library is not there', async (path) => {
  const response = await fetch(`${server.origin}/api/auth${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin },
    body: '{}',
  })
  expect(response.status).toBe(404)
})

test('a page of another site cannot send anything that changes something', async () => {
  const response = await fetch(`${server.origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://evil.example' },
    body: JSON.stringify({ username: 'bangjun.tb', password }),
  })
  expect(response.status).toBe(403)
  expect(await response.json()).toMatchObject({ refusal: { code: 'origin-foreign' } })
})

test('the console can be used under every address of this machine', async () => {
  const origin = server.origin.replace('localhost', '127.0.0.1')
  expect((await postSignIn(origin, 'bangjun.tb', password, '10.1.0.7')).status).toBe(200)
})

test('who signed out is out', async () => {
  const cookie = await server.signIn('bangjun.tb')
  const me = () => fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
  expect((await me()).status).toBe(200)
  const out = await fetch(`${server.origin}/api/auth/sign-out`, {
    method: 'POST',
    headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
    body: '{}',
  })
  expect(out.status).toBe(200)
  expect((await me()).status).toBe(401)
})

test('signing in makes a session anew, whatever cookie there was', async () => {
  const first = await server.signIn('bangjun.tb')
  const response = await fetch(`${server.origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.origin, cookie: first },
    body: JSON.stringify({ username: 'bangjun.tb', password }),
  })
  const second = response.headers.getSetCookie()[0]?.split(';')[0]
  expect(second).not.toBe(first)
  expect(await signedIn(second ?? '')).toEqual({ signedIn: true })
})

test('a first password comes before everything else', async () => {
  const cookie = await server.signIn('bieshan.tb')
  await server.system.database.query(
    `update auth_user set must_change_password = true where id = 'bieshan.tb'`,
  )
  const home = () => fetch(`${server.origin}/trpc/home.get`, { headers: { cookie } })
  expect(await refusalOf(await home())).toEqual({ code: 'password-change-due' })
  const form = await fetch(
    `${server.origin}/api/returns/form.xlsx?list=negotiating&key=${encodeURIComponent('monthly/2024-04/120119106')}`,
    { headers: { cookie } },
  )
  expect(await form.json()).toMatchObject({ refusal: { code: 'password-change-due' } })
  expect((await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })).status).toBe(200)
  const changed = await fetch(`${server.origin}/trpc/account.changePassword`, {
    method: 'POST',
    headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ present: password, password: 'Another-horse-2' }),
  })
  expect(changed.status).toBe(200)
  expect((await home()).status).toBe(200)
})

describe('a session', () => {
  const moveBack = (minutes: number) =>
    server.system.database.query(
      `update auth_session set created_at = created_at - make_interval(mins => $1),
         last_seen_at = coalesce(last_seen_at, created_at) - make_interval(mins => $1)`,
      [minutes],
    )
  const seen = async () =>
    (
      await server.system.database.query<{ ago: number }>(
        `select extract(epoch from now() - max(last_seen_at))::int as ago from auth_session`,
      )
    )[0]?.ago

  test('ends when nobody was there for half an hour, and says so once', async () => {
    const cookie = await server.signIn('bangjun.tb')
    await moveBack(29)
    expect(await signedIn(cookie)).toEqual({ signedIn: true })
    expect(await seen()).toBeLessThan(5)
    await moveBack(31)
    const me = await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
    expect(me.status).toBe(401)
    expect(await refusalOf(me)).toEqual({ code: 'not-signed-in', reason: 'idle' })
    expect(await signedIn(cookie)).toEqual({ signedIn: false })
  })

  test('is not kept alive by what a page asks by itself', async () => {
    const cookie = await server.signIn('bangjun.tb')
    await moveBack(20)
    const background = { headers: { cookie, 'x-zhaoshang-background': '1' } }
    expect((await fetch(`${server.origin}/trpc/home.get`, background)).status).toBe(200)
    await moveBack(12)
    expect((await fetch(`${server.origin}/trpc/home.get`, background)).status).toBe(401)
  })

  test('ends with the account that it is of', async () => {
    const cookie = await server.signIn('bangjun.tb')
    await server.system.database.query(`update auth_user set banned = true where id = 'bangjun.tb'`)
    const me = await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
    await server.system.database.query(`update auth_user set banned = false where id = 'bangjun.tb'`)
    expect(await refusalOf(me)).toEqual({ code: 'not-signed-in', reason: 'disabled' })
  })
})

test('a visitor who tries many names is slowed down, the others are not', async () => {
  const { database, clock } = server.system
  const context = { actor: 'test', request: 'test', label: 'test', now: clock.now() }
  const decided = await write(database, context, async (w) =>
    accept(await w.put('setting', { key: 'signIn.perAddressPerMinute', value: 10 })),
  )
  expectAccepted(decided, 'the setting')
  // A server hears of it with the next request of somebody who is signed in.
  const cookie = await server.signIn('bangjun.tb')
  await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) statuses.push((await wrong(`guess-${i}`, '10.1.0.5')).status)
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429])
  expect((await right('bangjun.tb', '10.1.0.6')).status).toBe(200)
})
