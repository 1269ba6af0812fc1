/**
 * The yardstick: the same by `node:http` and `pg` with nothing between them. No
 * session, no policy, no router, no checks of input or output; the same pool
 * size and headers.
 */
import { createServer } from 'node:http'
import pg from 'pg'
import type { BaselineSettings } from './baseline-settings.ts'

type Row = Record<string, unknown>

// The server's JSON has moments with the district's offset and whole numbers as numbers.
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => {
  const iso = new Date(Date.parse(text) + 8 * 3_600_000).toISOString()
  return `${iso.endsWith('.000Z') ? iso.slice(0, 19) : iso.slice(0, 23)}+08:00`
})
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

process.once('message', (settings: BaselineSettings) => {
  const { databaseUrl, poolSize, questions, answer, limit, shows, headers } = settings
  const pool = new pg.Pool({ connectionString: databaseUrl, max: poolSize })

  /** The first question gives the total, in one row or in parts. */
  function page(counted: Row[], found: Row[]): object {
    const total = counted.reduce((sum, { projects, n }) => sum + Number(projects ?? n), 0)
    const last = found.length > limit ? found[limit - 1] : undefined
    const rows = found.slice(0, limit).map((row) => ({
      ...Object.fromEntries(shows.map((name) => [name, row[name]])),
      values: {},
    }))
    const next = last && Buffer.from(JSON.stringify([last.at, last.id])).toString('base64url')
    return { rows, total, ...(next !== undefined && { next }) }
  }

  const server = createServer((_request, response) => {
    Promise.all(questions.map(({ text, values }) => pool.query<Row>(text, [...values]))).then(
      (results) => {
        const all = results.map(({ rows }) => rows)
        const data =
          answer === 'page' ? page(all[0] ?? [], all.at(-1) ?? []) : answer === 'rows' ? all : answer.given
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
