import { exportFromQuery, projectsFile } from '@zhaoshang/api'
import type { FastifyInstance } from 'fastify'
import { PassThrough } from 'node:stream'
import type { ContextOf } from '../context-of.ts'
import { attached } from './files.ts'
import { frameWriter } from './frames.ts'
import { sendRefusal } from './replies.ts'

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * `GET /api/projects.xlsx` and `.csv` with the list's own filter: written while
 * it is sent. With `frames=1` the file comes in frames between which stands how
 * many rows are written, for a screen that shows it.
 */
export function serveProjectExport(app: FastifyInstance, contextOf: ContextOf): void {
  for (const format of ['xlsx', 'csv'] as const) {
    app.get(`/api/projects.${format}`, async (request, reply) => {
      const query = request.query as Record<string, unknown>
      const wanted = exportFromQuery(format, query)
      if (!wanted.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
      const made = await projectsFile(await contextOf(request), wanted.data)
      if (!made.ok) return sendRefusal(request, reply, made.refusal)
      const { name, rows, writeTo } = made.value
      const out = new PassThrough()
      const framed = query['frames'] === '1' ? frameWriter(out, rows) : undefined
      // A file that cannot be finished cuts the line: half of one must not look like a whole one.
      writeTo(framed?.file ?? out, framed?.onRows).catch((error: unknown) => {
        if (!out.destroyed) request.log.error({ err: error }, 'export failed')
        out.destroy(error instanceof Error ? error : new Error(String(error)))
      })
      return attached(reply, name)
        .type(framed ? 'application/octet-stream' : mediaTypes[format])
        .send(out)
    })
  }
}
