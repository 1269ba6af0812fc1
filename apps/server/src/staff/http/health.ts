import { freeBytesOf, type Database } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'

/** Below the first the operator is told, below the second nothing more should be sent here. */
const space = { low: 1024 ** 3, gone: 64 * 1024 ** 2 }

/**
 * `healthz`: the process answers. `readyz`: it can do its work; each part by a
 * word, and nothing more, since anybody may ask.
 */
export function serveHealth(app: FastifyInstance, database: Database, dataDirectory?: string): void {
  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ ok: true }))
  app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
    const parts = { database: await databaseState(database), disk: diskState(dataDirectory) }
    const ok = parts.database === 'ok' && parts.disk !== 'full'
    return reply.code(ok ? 200 : 503).send({ ok, ...parts })
  })
}

async function databaseState(database: Database): Promise<'ok' | 'away' | 'migration-failed'> {
  try {
    const [found] = await database.query<{ failed: boolean }>(
      'select exists (select from _prisma_migrations where finished_at is null and rolled_back_at is null) as failed',
    )
    return found?.failed ? 'migration-failed' : 'ok'
  } catch {
    return 'away'
  }
}

function diskState(directory: string | undefined): 'ok' | 'low' | 'full' {
  const free = directory === undefined ? null : freeBytesOf(directory)
  if (free === null || free >= space.low) return 'ok'
  return free >= space.gone ? 'low' : 'full'
}
