import { auditHead, type Database } from '@zhaoshang/db'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { createHash, timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

/**
 * Figures for the operator's monitoring, at `/metrics` for who sends the token.
 * There is no address without one: behind a proxy on this machine everybody
 * would come from here.
 */
export function serveMetrics(app: FastifyInstance, database: Database, token: string): void {
  const register = new Registry()
  collectDefaultMetrics({ register })
  const durations = new Histogram({
    name: 'zhaoshang_request_seconds',
    help: 'Time until the answer was sent, by route or procedure and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  })
  const { pool } = database
  new Gauge({
    name: 'zhaoshang_database_connections',
    help: 'Connections of the pool, and requests that wait for one',
    labelNames: ['state'],
    registers: [register],
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'idle' }, pool.idleCount)
      this.set({ state: 'waited-for' }, pool.waitingCount)
    },
  })
  new Gauge({
    name: 'zhaoshang_audit_entries',
    help: 'Number of the last entry of the audit trail',
    registers: [register],
    async collect() {
      // Figures are asked for above all when something is wrong: without a database the rest is still told.
      const head = await auditHead(database).catch(() => null)
      if (head) this.set(head.seq)
    },
  })

  app.addHook('onResponse', async (request, reply) => {
    durations.observe(
      { method: request.method, route: routeOf(request, reply.statusCode), status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (request, reply) => {
    if (!isSame(request.headers.authorization ?? '', `Bearer ${token}`)) return reply.code(404).send()
    return reply.type(register.contentType).send(await register.metrics())
  })
}

/** Few values, whatever somebody asks for: what is not there is one of them. */
function routeOf(request: FastifyRequest, status: number): string {
  if (status === 404) return 'unknown'
  const route = request.routeOptions.url ?? 'unknown'
  if (!route.startsWith('/trpc')) return route
  const procedures = (request.url.split('?', 1)[0] ?? '').replace('/trpc/', '').split(',')
  const [only = ''] = procedures
  return procedures.length === 1 && /^[\w.]{1,80}$/.test(only) ? only : 'several procedures'
}

function isSame(given: string, wanted: string): boolean {
  const sum = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(sum(given), sum(wanted))
}
