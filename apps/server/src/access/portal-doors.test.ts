import type { PortalHandler } from '@zhaoshang/portal'
import type { FastifyInstance } from 'fastify'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLog } from '../log/logger.ts'
import { openPortalListener } from '../portal/portal-listener.ts'
import { onRoutes } from '../testing/world-listener.ts'

// The pages behind it have tests of their own; this one says what it was asked.
const asked: string[] = []
let away = false
const routes = new Set<string>()
let folder: string
let app: FastifyInstance
let port: number
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'portal-doors-'))
  await writeFile(join(folder, 'style.css'), 'body {}')
  const handler: PortalHandler = {
    assetsDirectory: folder,
    fetch: (request) => {
      asked.push(`${request.method} ${request.url}`)
      return Promise.resolve(new Response('page', { status: request.url.endsWith('/policies') ? 200 : 404 }))
    },
  }
  const stop = onRoutes((route) => routes.add(route))
  const wasAway = (): boolean => away
  app = await openPortalListener({
    handler,
    wasAway,
    https: false,
    trustProxy: false,
    log: openLog('silent'),
  })
  stop()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = app.server.address()
  if (address === null || typeof address === 'string') throw new Error('listens nowhere')
  port = address.port
})
afterAll(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

test('pages, their files and whether it lives are all that there is', () => {
  const known = [...routes].filter((route) => !route.endsWith(' /*'))
  expect(known.sort()).toEqual(['GET /healthz', 'GET /style.css', 'HEAD /healthz', 'HEAD /style.css'])
})

test('a page without its database asks to come again, a page of ours that failed does not', async () => {
  away = true
  const page = await app.inject('/policies')
  away = false
  expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '10'])
  expect((await app.inject('/policies')).statusCode).toBe(200)
})

/** The head and body of the answer to exactly these bytes. */
function send(head: string, host = `localhost:${port}`): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`${head}\r\nhost: ${host}\r\nconnection: close\r\n\r\n`),
    )
    let heard = ''
    socket.on('data', (part) => (heard += part.toString('utf8')))
    socket.on('error', () => resolve(heard))
    socket.on('close', () => resolve(heard))
  })
}

const loose = /^HTTP\/1\.1 5|node_modules|\.ts:\d+|\n\s+at |x-powered-by|^server:/im

test.each([
  'GET /policies HTTP/1.1',
  'GET /policies/%00 HTTP/1.1',
  'GET /policies/a%00b HTTP/1.1',
  'GET /% HTTP/1.1',
  'GET /%E0%A4%A HTTP/1.1',
  'GET /../../etc/passwd HTTP/1.1',
  'GET /%2e%2e%2f%2e%2e%2fetc/passwd HTTP/1.1',
  'GET //evil.example/ HTTP/1.1',
  'GET http://evil.example/ HTTP/1.1',
  'GET /style.css/.. HTTP/1.1',
  'GET /policies?a=%00&%ZZ HTTP/1.1',
  `GET /${'x'.repeat(8_000)} HTTP/1.1`,
  'POST /policies HTTP/1.1',
  'POST /policies HTTP/1.1\r\ncontent-type: nonsense\r\ncontent-length: 3',
  'PUT /policies HTTP/1.1',
  'DELETE /policies HTTP/1.1',
  'OPTIONS /policies HTTP/1.1',
  'TRACE /policies HTTP/1.1',
  'QUERY /policies HTTP/1.1',
  'PROPFIND / HTTP/1.1',
])('%s breaks nothing and says nothing of what it is made of', async (head) => {
  const heard = await send(head)
  expect(heard).toMatch(/^HTTP\/1\.1 [24]/)
  expect(heard).not.toMatch(loose)
  expect(heard).not.toContain('root:')
})

test.each(['', 'a b', '[::1', 'evil.example', 'localhost:99999', '%00', 'a/b', '@', '\u00e9'])(
  'a host called "%s" breaks nothing',
  async (host) => {
    const heard = await send('GET /policies HTTP/1.1', host)
    expect(heard).toMatch(/^HTTP\/1\.1 [24]/)
    expect(heard).not.toMatch(loose)
  },
)

test('no page is asked with a NUL in its address', async () => {
  asked.length = 0
  await send('GET /policies/a%00b?c=%00 HTTP/1.1')
  expect(asked.join()).not.toContain('%00')
})
