import compress from '@fastify/compress'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import type { PortalHandler } from '@zhaoshang/portal'
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import type { TrustedProxies } from '../env/trusted-proxies.ts'

export interface PortalListenerOptions {
  readonly handler: PortalHandler
  /** Whether the page of a request failed because the database was away: nothing of ours, and nothing that stays. */
  readonly wasAway: (requestId: string) => boolean
  readonly https: boolean
  readonly trustProxy: TrustedProxies
  readonly log: Logger
}

/** The public listener: the portal's pages and their few files. */
export async function openPortalListener({
  handler,
  wasAway,
  https,
  trustProxy,
  log,
}: PortalListenerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    loggerInstance: log as FastifyBaseLogger,
    trustProxy: typeof trustProxy === 'boolean' ? trustProxy : [...trustProxy],
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    bodyLimit: 64 * 1024,
    forceCloseConnections: true,
  })
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id))
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        upgradeInsecureRequests: https ? [] : null,
      },
    },
    hsts: https,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: https,
    originAgentCluster: https,
  })
  await app.register(rateLimit, { max: 600, timeWindow: 60_000, keyGenerator: (request) => request.ip })
  await app.register(compress, { threshold: 1_024, encodings: ['gzip', 'identity'] })
  await app.register(fastifyStatic, {
    root: handler.assetsDirectory,
    wildcard: false,
    index: false,
    setHeaders: (reply, path) =>
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
      ),
  })
  app.get('/healthz', async () => ({ ok: true }))
  app.all('/*', async (request, reply) => {
    const asked = webRequest(request)
    if (!asked)
      return reply
        .code(400)
        .type('text/plain; charset=utf-8')
        .send(`请求的地址不对。（编号 ${request.id}）\n`)
    const response = await handler.fetch(asked, { requestId: request.id })
    reply.code(response.status)
    if (wasAway(request.id)) reply.code(503).header('retry-after', '10')
    response.headers.forEach((value, name) => void reply.header(name, value))
    return reply.send(Buffer.from(await response.arrayBuffer()))
  })
  app.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'page failed')
    const status =
      error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
        ? error.statusCode
        : 500
    return reply
      .code(status)
      .type('text/plain; charset=utf-8')
      .send(`暂时无法显示，请稍后再试。（编号 ${request.id}）\n`)
  })
  return app
}

/** Methods that a `Request` refuses to have. */
const unaskable = ['TRACE', 'TRACK', 'CONNECT']

/** Pages are asked for without a body; the address is the public one. Undefined for what no browser sends. */
function webRequest(request: FastifyRequest): Request | undefined {
  const { method } = request
  // A name of the public address may be anything that was sent; a whole address in place of a path is for proxies.
  const url = request.url.startsWith('/')
    ? URL.parse(`${request.protocol}://${request.host}${withoutNul(request.url)}`)
    : null
  if (!url || url.username !== '' || unaskable.includes(method)) return undefined
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  return new Request(url, { method, headers })
}

/** The database finds nothing by a NUL, it breaks at it: asked for is what stands for no character. */
function withoutNul(url: string): string {
  return url.replaceAll('%00', '%EF%BF%BD')
}
