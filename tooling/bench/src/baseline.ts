/**
 * The yardstick: the same page by `node:http` and `pg` with nothing between
 * them. No session, no policy, no router, no checks of input or output; the
 * same SQL, JSON, pool size and headers.
 */
import { createServer } from 'node:http'
import pg from 'pg'
import type { BaselineSettings } from './baseline-settings.ts'

interface Head {
  readonly id: string
  readonly updatedAt: string
}

// The server's JSON has moments with the district's offset and whole numbers as numbers.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => {
  const iso = new Date(Date.parse(text) + 8 * 3_600_000).toISOString()
  return `${iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23)}+08:00`
})
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

process.once('message', (settings: BaselineSettings) => {
  const { databaseUrl, poolSize, count, page, limit, headers } = settings
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })
  const server = createServer((_request, response) => {
    Promise.all([
      pool.query<{ n: number }>(count.text, [...count.values]),
      pool.query<Head>(page.text, [...page.values]),
    ]).then(
      ([counted, paged]) => {
        const rows = paged.rows.slice(0, limit)
        const last = paged.rows.length > limit ? rows.at(-1) : undefined
        const next = last && Buffer.from(JSON.stringify([last.updatedAt, last.id])).toString('base64url')
        const data = { rows, total: counted.rows[0]?.n ?? 0, ...(next !== undefined && { next }) }
        const body = JSON.stringify({ result: { data } })
        response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(body) })
        response.end(body)
      },
      (error: unknown) => {
        response.writeHead(500)
        response.end(String(error))
      },
    )
  })
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    process.send?.({ port: typeof address === 'object' && address !== null ? address.port : 0 })
  })
})
process.on('disconnect', () => process.exit(0))
