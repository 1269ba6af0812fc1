import { request as httpRequest } from 'node:http'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as bad from '../../../../../packages/documents/fixtures/layouts/build/bad-files.ts'
import { runListener, type RunningListener } from '../../testing/running-listener.ts'

const key = 'monthly/2024-04/120119105'
const mebibyte = 1024 * 1024

let server: RunningListener
let cookie: string
beforeAll(async () => {
  server = await runListener([
    { username: 'bangjun.tb', unit: '120119105' },
    { username: 'bieshan.tb', unit: '120119106' },
  ])
  cookie = await server.signIn('bangjun.tb')
})
afterAll(() => server.close())

function upload(
  name: string,
  content: Uint8Array,
  headers: Record<string, string> = { cookie },
): Promise<Response> {
  const body = new FormData()
  body.set('file', new Blob([new Uint8Array(content)]), name)
  return fetch(`${server.origin}/api/intake?key=${encodeURIComponent(key)}`, {
    method: 'POST',
    headers: { ...headers, origin: server.origin },
    body,
  })
}

const refusalOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { refusal: unknown }).refusal

describe('uploads', () => {
  test('a form opens an intake', async () => {
    const path = fileURLToPath(
      new URL(
        '../../../../../packages/documents/fixtures/samples/2024-04 邦均镇 洽谈项目清单.xlsx',
        import.meta.url,
      ),
    )
    const response = await upload('2024-04 邦均镇 洽谈项目清单.xlsx', await readFile(path))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ intakes: [expect.any(String)] })
  })

  test('an empty file, a renamed text, a workbook with a password and a bomb each say what they are', async () => {
    expect(await refusalOf(await upload('空.xlsx', new Uint8Array()))).toEqual({ code: 'file-empty' })
    expect(await refusalOf(await upload('改名.xlsx', Buffer.from('这不是表格')))).toEqual({
      code: 'file-not-a-form',
      is: 'text',
    })
    expect(await refusalOf(await upload('加密.xlsx', bad.encryptedXlsx()))).toEqual({
      code: 'file-encrypted',
    })
    expect(await refusalOf(await upload('炸弹.xlsx', bad.bomb(true)))).toEqual({ code: 'file-bomb' })
  })

  test('200 MB are refused before they have come, in little memory', async () => {
    const before = process.memoryUsage().arrayBuffers
    const answer = await sendMuch({ declared: 200 * mebibyte })
    expect(answer).toMatchObject({ status: 413, refusal: { code: 'file-too-large', limit: 20 * mebibyte } })
    expect(answer.sent).toBeLessThan(10 * mebibyte)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * mebibyte)
  })

  test('200 MB that did not say how much they are, too', async () => {
    const answer = await sendMuch({})
    expect(answer).toMatchObject({ status: 413, refusal: { code: 'file-too-large' } })
    expect(answer.sent).toBeLessThan(80 * mebibyte)
  })

  test('nothing is taken from somebody who may not, or who is not signed in', async () => {
    const other = await server.signIn('bieshan.tb')
    expect(await refusalOf(await upload('a.xlsx', Buffer.from('x'), { cookie: other }))).toMatchObject({
      code: 'not-permitted',
    })
    expect((await upload('a.xlsx', Buffer.from('x'), {})).status).toBe(401)
  })

  test('a request without a file says so', async () => {
    const response = await fetch(`${server.origin}/api/intake?key=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { cookie, origin: server.origin },
      body: new FormData(),
    })
    expect(await refusalOf(response)).toEqual({ code: 'file-missing' })
  })
})

/** Sends 200 MB of a file as fast as they are taken, until the answer comes. */
function sendMuch({
  declared,
}: {
  declared?: number
}): Promise<{ status: number; refusal: unknown; sent: number }> {
  const head = `--b\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const chunk = Buffer.alloc(mebibyte, 7)
  return new Promise((resolve, reject) => {
    let sent = 0
    let answered = false
    const outgoing = httpRequest(`${server.origin}/api/intake?key=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: server.origin,
        'content-type': 'multipart/form-data; boundary=b',
        ...(declared === undefined
          ? { 'transfer-encoding': 'chunked' }
          : { 'content-length': String(declared) }),
      },
    })
    outgoing.on('response', (response) => {
      answered = true
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => (text += part))
      response.on('end', () => {
        outgoing.destroy()
        resolve({
          status: response.statusCode ?? 0,
          refusal: (JSON.parse(text) as { refusal: unknown }).refusal,
          sent,
        })
      })
    })
    outgoing.on('error', (error) => {
      if (!answered) reject(error)
    })
    const pump = (): void => {
      while (!answered && !outgoing.destroyed && sent < 200 * mebibyte) {
        sent += chunk.length
        if (!outgoing.write(chunk)) {
          outgoing.once('drain', pump)
          return
        }
      }
    }
    outgoing.write(head, pump)
  })
}

describe('answers', () => {
  test('every one carries a policy that allows no inline script, and the request’s id', async () => {
    for (const path of ['/healthz', '/nowhere', '/trpc/session.me']) {
      const { headers } = await fetch(server.origin + path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("script-src 'self';")
      expect(policy).not.toContain('upgrade-insecure-requests')
      expect(headers.get('referrer-policy')).toBe('same-origin')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    }
  })

  test('the request’s id is never the visitor’s', async () => {
    const { headers } = await fetch(`${server.origin}/healthz`, { headers: { 'x-request-id': 'mine' } })
    expect(headers.get('x-request-id')).not.toBe('mine')
  })

  test.each([
    ['an unknown procedure', '/trpc/no.such', {}],
    ['a malformed input', '/trpc/return.get?input=%7Bbroken', {}],
    ['an input of another shape', `/trpc/return.get?input=${encodeURIComponent('{"key":7}')}`, {}],
    [
      'a malformed body',
      '/trpc/return.move',
      { method: 'POST', body: '{broken', headers: { 'content-type': 'application/json' } },
    ],
    [
      'a body too large',
      '/trpc/return.move',
      {
        method: 'POST',
        body: JSON.stringify({ key: 'x'.repeat(3 * mebibyte) }),
        headers: { 'content-type': 'application/json' },
      },
    ],
    ['a malformed address', '/%ff', {}],
    ['a cursor that is none', `/trpc/project.list?input=${encodeURIComponent('{"cursor":"x"}')}`, {}],
  ])(
    '%s says no without a stack',
    async (_what, path, init: { method?: string; body?: string; headers?: Record<string, string> }) => {
      const response = await fetch(server.origin + path, {
        ...init,
        headers: { cookie, origin: server.origin, ...init.headers },
      })
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
      const text = await response.text()
      expect(text).not.toMatch(/node_modules|\.ts:|at .+\(|stack/)
      expect(text).toContain('"requestId"')
    },
  )

  test('a bug says nothing but its number', async () => {
    await server.asOwner('alter table import_session rename to import_session_away')
    const response = await fetch(
      `${server.origin}/trpc/intake.get?input=${encodeURIComponent('{"id":"x"}')}`,
      { headers: { cookie } },
    )
    await server.asOwner('alter table import_session_away rename to import_session')
    expect(response.status).toBe(500)
    const text = await response.text()
    expect(text).not.toContain('import_session')
    expect(JSON.parse(text)).toMatchObject({
      error: {
        message: 'internal',
        data: { refusal: { code: 'internal' }, requestId: response.headers.get('x-request-id') },
      },
    })
  })

  test('a download is refused like the screen that shows it', async () => {
    const response = await fetch(`${server.origin}/api/consolidation.xlsx?cycle=monthly&period=2024-04`, {
      headers: { cookie },
    })
    expect([response.status, await refusalOf(response)]).toEqual([
      403,
      { code: 'not-permitted', policy: 'consolidation.read' },
    ])
    const form = await fetch(
      `${server.origin}/api/returns/form.xlsx?list=negotiating&key=${encodeURIComponent(key)}`,
      { headers: { cookie } },
    )
    expect(form.status).toBe(200)
    expect(form.headers.get('content-disposition')).toContain("filename*=UTF-8''")
    expect(
      Buffer.from(await form.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('it is alive and ready', async () => {
    expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
    expect((await fetch(`${server.origin}/readyz`)).status).toBe(200)
  })
})
