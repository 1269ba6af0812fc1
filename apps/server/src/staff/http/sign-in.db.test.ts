import { afterAll, beforeAll, expect, test } from 'vitest'
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
  expect([unknown.status, await unknown.json()]).toEqual([known.status, await known.json()])
})

test('five wrong passwords lock the account for that visitor, and for nobody else', async () => {
  for (let i = 0; i < 5; i++) expect((await wrong('bieshan.tb', '10.1.0.3')).status).toBe(401)
  const locked = await right('bieshan.tb', '10.1.0.3')
  expect(locked.status).toBe(429)
  expect(await locked.json()).toMatchObject({
    refusal: { code: 'sign-in-locked', retryAfterSeconds: expect.any(Number) },
  })
  expect((await right('bieshan.tb', '10.1.0.4')).status).toBe(200)
  expect((await right('bangjun.tb', '10.1.0.3')).status).toBe(200)
})

test('a whole district behind one address signs in', async () => {
  const statuses = new Set<number>()
  for (let i = 0; i < 80; i++) statuses.add((await right('bangjun.tb', '10.1.0.7')).status)
  expect([...statuses]).toEqual([200])
})

test('a visitor who tries many names is slowed down, the others are not', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 125; i++) statuses.push((await wrong(`guess-${i}`, '10.1.0.5')).status)
  expect(statuses.at(-1)).toBe(429)
  expect((await right('bangjun.tb', '10.1.0.6')).status).toBe(200)
})

test.each([
  '/sign-up/email',
  '/sign-in/email',
  '/is-username-available',
  '/admin/create-user',
  '/update-user',
  '/list-sessions',
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

test('a first password is the person’s own once it is changed', async () => {
  let cookie = await server.signIn('bieshan.tb')
  await server.system.database.query(
    `update auth_user set must_change_password = true where id = 'bieshan.tb'`,
  )
  const me = async () => {
    const response = await fetch(`${server.origin}/trpc/session.me`, { headers: { cookie } })
    return ((await response.json()) as { result: { data: { mustChangePassword: boolean } } }).result.data
      .mustChangePassword
  }
  expect(await me()).toBe(true)
  const changed = await fetch(`${server.origin}/api/auth/change-password`, {
    method: 'POST',
    headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({
      currentPassword: password,
      newPassword: 'Another-horse-2',
      revokeOtherSessions: true,
    }),
  })
  expect(changed.status).toBe(200)
  cookie = changed.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  expect(await me()).toBe(false)
})
