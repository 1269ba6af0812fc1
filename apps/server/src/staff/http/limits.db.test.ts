import { write } from '@zhaoshang/db'
import { accept, expectAccepted } from '@zhaoshang/domain'
import { afterEach, expect, test } from 'vitest'
import { password, postSignIn, runListener, type RunningListener } from '../../testing/running-listener.ts'

const people = [
  { username: 'bangjun.tb', unit: '120119105' },
  { username: 'bieshan.tb', unit: '120119106' },
]
let server: RunningListener
afterEach(() => server.close())

const me = (cookie = '', address = '10.0.0.1') =>
  fetch(`${server.origin}/trpc/session.me`, { headers: { cookie, 'x-forwarded-for': address } })

test('whoever is signed in is counted by account, everybody else by address', async () => {
  server = await runListener(people)
  const now = server.system.clock.now()
  const decided = await write(
    server.system.database,
    { actor: 'test', request: 'test', label: 'test', now },
    async (w) =>
      accept(
        await w.createMany('setting', [
          { key: 'requests.perAccountPerMinute', value: 60 },
          { key: 'requests.perAddressPerMinute', value: 80 },
        ]),
      ),
  )
  expectAccepted(decided, 'settings')
  const busy = await server.signIn('bangjun.tb')
  const calm = await server.signIn('bieshan.tb')
  const statuses: number[] = []
  for (let i = 0; i < 70; i++) statuses.push((await me(busy)).status)
  expect(statuses.slice(0, 60).every((status) => status === 200)).toBe(true)
  const refused = await me(busy)
  expect(refused.status).toBe(429)
  expect(await refused.json()).toEqual({
    refusal: { code: 'too-many-requests', retryAfterSeconds: expect.any(Number) },
    requestId: refused.headers.get('x-request-id'),
  })
  expect((await me(calm)).status).toBe(200)

  const strangers: number[] = []
  for (let i = 0; i < 90; i++) strangers.push((await me('', '10.0.0.9')).status)
  expect(strangers.at(-1)).toBe(429)
  // Somebody signed in at the same address is not held up by them.
  expect((await me(calm, '10.0.0.9')).status).toBe(200)
  // A cookie that was never one of ours is no way around.
  expect((await me('zhaoshang.session_token=made-up.bm9uZQ', '10.0.0.9')).status).toBe(429)
})

test('an address that only a visitor claims is not taken for his', async () => {
  server = await runListener(people, { trustProxy: ['10.99.0.0/16'] })
  const statuses: number[] = []
  for (let i = 0; i < 6; i++)
    statuses.push((await postSignIn(server.origin, 'bangjun.tb', 'wrong', `10.1.0.${i}`)).status)
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429])
})

test('behind https the cookie is for https only, with none of the server’s make', async () => {
  server = await runListener(people, { https: true })
  const origin = server.origin.replace('http:', 'https:')
  const response = await fetch(`${server.origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'x-forwarded-proto': 'https' },
    body: JSON.stringify({ username: 'bangjun.tb', password }),
  })
  expect(response.status).toBe(200)
  expect(response.headers.getSetCookie()[0]).toMatch(
    /^__Secure-zhaoshang\.session_token=.+; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect(response.headers.get('strict-transport-security')).not.toBeNull()
  for (const name of ['server', 'x-powered-by', 'via']) expect(response.headers.get(name)).toBeNull()
})
