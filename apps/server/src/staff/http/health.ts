import type { Database } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'

/** `healthz`: the process answers. `readyz`: it can reach its database. */
export function serveHealth(app: FastifyInstance, database: Database): void {
  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ ok: true }))
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    try {
      await database.query('select 1')
      return { ok: true }
    } catch {
      return reply.code(503).send({ ok: false })
    }
  })
}
