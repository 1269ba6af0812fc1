import { projectSheetFile } from '@zhaoshang/api'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { attached } from './files.ts'
import { sendRefusal } from './replies.ts'

const projectSchema = z.object({ id: z.string().min(1).max(100) })

/** One project on one page, as a document to take away. */
export function serveProjectSheet(app: FastifyInstance, contextOf: ContextOf): void {
  app.get('/api/projects/sheet.docx', async (request, reply) => {
    const query = projectSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const made = await projectSheetFile(await contextOf(request), query.data.id)
    if (!made.ok) return sendRefusal(request, reply, made.refusal)
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return attached(reply, made.value.name).type(type).send(Buffer.from(made.value.bytes))
  })
}
