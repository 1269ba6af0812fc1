import { tableHashes } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { request, type IncomingHttpHeaders } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorldListener, type WorldListener } from '../testing/world-listener.ts'

let listener: WorldListener
let port: number
let cookie: string
let unchanged: () => Promise<Record<string, string>>
const narrative = '/trpc/return.saveNarrative'
let saving: string
beforeAll(async () => {
  listener = await openWorldListener()
  await listener.app.listen({ host: '127.0.0.1', port: 0 })
  const address = listener.app.server.address()
  if (address === null || typeof address === 'string') throw new Error('listens nowhere')
  port = address.port
  const reporter = listener.world.holders.find(({ role }) => role === 'reporter')
  if (!reporter) throw new Error('no reporter')
  cookie = await listener.cookieOf(reporter.userId)
  saving = JSON.stringify({
    key: listener.world.rows.A.returnKey,
    id: 'teamProgress',
    text: '改',
    version: 1,
  })
  unchanged = () => tableHashes(listener.world.side.database, ['auth_session'])
})
afterAll(() => listener.close())

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

/** Sends exactly this: paths as they are, headers as they are. */
function send(
  method: string,
  path: string,
  headers: Record<string, string | string[]> = {},
  body?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sending = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { host: `localhost:${port}`, ...headers },
        agent: false,
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString(),
          }),
        )
        response.on('error', reject)
      },
    )
    sending.on('error', reject)
    sending.end(body)
  })
}

/** Bytes that no client would send; gives all that came back before the line was cut. */
function sendRaw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (part) => (heard += part.toString('latin1')))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })
}

/** Refused by the listener, which says nothing of what it is made of. */
function expectRefused(answer: Answer, what: string): void {
  const { status } = answer
  const faults = [...(status >= 400 && status < 500 ? [] : [`got ${status}`]), ...loose(answer)]
  expect([what, ...faults]).toEqual([what])
}

function expectQuiet(answer: Answer, what: string): void {
  expect([what, ...loose(answer)]).toEqual([what])
}

/** What an answer says that it should not, or lacks. */
function loose({ headers, body }: Answer): string[] {
  const tells = /node_modules|\.ts:\d+|\n\s+at |fastify|postgres|select .* from/i.exec(body)
  return [
    ...(/^[0-9a-f-]{36}$/.test(String(headers['x-request-id'])) ? [] : ['has no request id']),
    ...['x-powered-by', 'server'].filter((name) => headers[name] !== undefined),
    ...(tells ? [`tells ${tells[0]}`] : []),
  ]
}

test('a page of another site changes nothing with somebody’s cookie', async () => {
  const before = await unchanged()
  const json = { cookie, 'content-type': 'application/json' }
  const own = { origin: `http://localhost:${port}` }
  for (const [what, headers] of Object.entries<Record<string, string>>({
    'another origin': { ...json, origin: 'http://evil.example' },
    'no origin to speak of': { ...json, origin: 'null' },
    'another port of this machine': { ...json, origin: `http://localhost:${port + 1}` },
    'another scheme': { ...json, origin: `https://localhost:${port}` },
    'a longer name': { ...json, origin: `http://localhost:${port}.evil.example` },
    'sent across sites': { ...json, ...own, 'sec-fetch-site': 'cross-site' },
    'a form without origin': { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    'text without origin': { cookie, 'content-type': 'text/plain' },
    'parts without origin': { cookie, 'content-type': 'multipart/form-data; boundary=x' },
    'nothing said of what it is': { cookie, ...own },
    'text of its own': { cookie, ...own, 'content-type': 'text/plain;charset=utf-8' },
  }))
    expectRefused(await send('POST', narrative, headers, saving), what)
  // As a question, since pictures and links ask those.
  const asked = await send('GET', `${narrative}?input=${encodeURIComponent(saving)}`, { cookie })
  expectRefused(asked, 'a change asked as a question')
  expect(await unchanged()).toEqual(before)
  const done = await send('POST', narrative, { ...json, ...own }, saving)
  expect(done.status).toBe(200)
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'PROPFIND'])(
  '%s is refused everywhere',
  async (method) => {
    for (const path of [
      '/',
      '/trpc/session.me',
      '/api/session',
      '/api/intake',
      '/healthz',
      '/api/auth/sign-out',
    ])
      expectRefused(
        await send(method, path, { cookie, origin: `http://localhost:${port}` }),
        `${method} ${path}`,
      )
  },
)

test('HEAD says what GET says, without the body', async () => {
  for (const path of [
    '/healthz',
    '/api/session',
    '/api/teams.xlsx',
    '/api/consolidation.xlsx?cycle=monthly&period=2024-03',
  ]) {
    const [head, get] = [await send('HEAD', path, { cookie }), await send('GET', path, { cookie })]
    expect([path, head.status]).toEqual([path, get.status])
    expect(head.body).toBe('')
    expectQuiet(head, path)
  }
})

test.each([
  '/../../../../etc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%2f..%2fpackage.json',
  '/assets/..%5c..%5cpackage.json',
  '/trpc/..%2fapi%2fsession',
  '/trpc/',
  '/trpc/nothing',
  '/trpc/session',
  '/trpc/__proto__',
  '/trpc/constructor.prototype',
  '/trpc/session.me,account.list,nothing?batch=1',
  '/trpc/return.get?input=%7B',
  '/trpc/return.get?input=%00',
  `/trpc/${'a,'.repeat(2_000)}a?batch=1`,
  `/trpc/${'x'.repeat(6_000)}`,
  '/api/returns/form.xlsx?key=%00&list=%00',
  '/api/returns/form.xlsx?key=..%2F..%2Fetc&list=landed',
  '/api//session',
  '/API/session',
  '/api/session/',
  '/api/auth/sign-up/email',
  '/api/auth/get-session',
  '/api/auth/list-sessions',
  '/api/auth/admin/list-users',
  '/api/auth/admin/impersonate-user',
  '/api/auth/ok',
  '/api/auth/error',
  '/api/auth/reset-password/x',
  '/.env',
  '/.git/config',
  '/%',
  '/%c0%ae%c0%ae/',
  '//evil.example/',
  '/;/api/session',
])('%s leads nowhere', async (path) => {
  const answer = await send('GET', path, { cookie })
  if (answer.status === 207) {
    // Of several at once each has its own answer.
    expect(answer.body).toContain('"not-permitted"')
    return expectQuiet(answer, path)
  }
  expectRefused(answer, path)
})

test.each([
  '/api/auth/sign-up/email',
  '/api/auth/admin/set-role',
  '/api/auth/admin/create-user',
  '/api/auth/change-password',
  '/api/auth/update-user',
  '/api/auth/forget-password',
  '/api/auth/sign-in/email',
])('%s of the sign-in library is closed', async (path) => {
  const before = await unchanged()
  const headers = { cookie, origin: `http://localhost:${port}`, 'content-type': 'application/json' }
  const body = JSON.stringify({
    email: 'a@b.cn',
    password: 'Correct-horse-1',
    name: 'x',
    userId: 'x',
    role: 'admin',
  })
  expectRefused(await send('POST', path, headers, body), path)
  expect(await unchanged()).toEqual(before)
})

test('a session’s cookie cannot be made, changed or guessed', async () => {
  const [name = '', value = ''] = cookie.split('=', 2)
  const token = decodeURIComponent(value).split('.')[0] ?? ''
  const forged = [
    `${name}=${value.slice(0, -6)}`,
    `${name}=${token}`,
    `${name}=${token}.`,
    `${name}=${encodeURIComponent(`${token}.${Buffer.alloc(32).toString('base64')}`)}`,
    `${name}=${value.toUpperCase()}`,
    `${name}=`,
    `${name}="${'x'.repeat(4_000)}"`,
    `${name}=%00`,
    `${name}=%E0%A4%A`,
    `${name.toUpperCase()}=${value}`,
    `__Secure-${name}=${value}`,
    `${name}=1' or '1'='1`,
    Array.from({ length: 60 }, (_, i) => `${name}=${i}`).join('; '),
  ]
  for (const cookie of forged) {
    const answer = await send('GET', '/trpc/home.get', { cookie })
    expect([cookie, answer.status]).toEqual([cookie, 401])
    expectQuiet(answer, cookie.slice(0, 100))
  }
  expect((await send('GET', '/trpc/home.get', { cookie })).status).toBe(200)
})

test('headers name nobody and nothing else', async () => {
  const id = '00000000-0000-4000-8000-000000000000'
  for (const headers of [
    { 'x-request-id': id, 'request-id': id },
    {
      'x-forwarded-for': '1.1.1.1, 2.2.2.2',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
    },
    { 'x-zhaoshang-address': '1.1.1.1', 'x-real-ip': '1.1.1.1' },
    { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
    { 'x-original-url': '/api/teams.xlsx', 'x-rewrite-url': '/api/teams.xlsx' },
    { authorization: 'Bearer x', 'x-user-id': 'user-role-office' },
    { 'accept-encoding': 'br;q=2, *;q=nonsense', accept: '*/*;q=9' },
    { 'content-length': '0', te: 'trailers', upgrade: 'h2c', connection: 'upgrade' },
    { range: 'bytes=0-18446744073709551615', 'if-none-match': '*' },
  ] as Record<string, string>[]) {
    const answer = await send('GET', '/trpc/home.get', headers)
    expect([headers, answer.status]).toEqual([headers, 401])
    expect(answer.headers['x-request-id']).not.toBe(id)
    expectQuiet(answer, JSON.stringify(headers))
  }
})

test('what is too large, packed or broken is refused before it is read', async () => {
  const before = await unchanged()
  const headers = { cookie, origin: `http://localhost:${port}`, 'content-type': 'application/json' }
  const large = await send('POST', narrative, headers, JSON.stringify({ text: 'x'.repeat(3 * 1024 * 1024) }))
  expect(large.status).toBe(413)
  expectQuiet(large, 'large')
  for (const [what, body, more] of [
    ['cut off', '{"key": "x', {}],
    ['no json', 'key=x', {}],
    ['not of an encoding', '\uFFFD\uFFFD', { 'content-type': 'application/json; charset=utf-16' }],
    ['said to be packed', saving, { 'content-encoding': 'gzip' }],
    ['nothing', '', {}],
    ['a name of the language', '{"__proto__": {"key": "x"}}', {}],
    ['deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, {}],
  ] as const)
    expectRefused(await send('POST', narrative, { ...headers, ...more }, body), what)
  expect(await unchanged()).toEqual(before)
})

test('bytes that are no request end the line without a word of what broke', async () => {
  const line = `GET /api/session HTTP/1.1\r\nhost: localhost:${port}\r\n`
  for (const text of [
    'nonsense\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `${line}a b: c\r\n\r\n`,
    `${line}x: ${'y'.repeat(20_000)}\r\n\r\n`,
    `POST ${narrative} HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /`,
    `POST ${narrative} HTTP/1.1\r\nhost: localhost:${port}\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nabcdef`,
    `POST ${narrative} HTTP/1.1\r\nhost: localhost:${port}\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n`,
    'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example\r\n\r\n',
    '\u0016\u0003\u0001\u0000\u0000',
  ]) {
    const heard = await sendRaw(text)
    if (heard !== '') expect(heard).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(heard).not.toMatch(/node_modules|\.ts:\d+|\n\s+at |Parse Error|x-powered-by|^server:/im)
  }
})
