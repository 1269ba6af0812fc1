import { approvalDocument, receiveScan, scanAllowed, scanLimit, scanOf } from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { attached, receivedFile } from './files.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

const documentSchema = z.object({ approval: z.string() })
const scanSchema = z.object({ approval: z.string(), n: z.coerce.number().int().positive() })

/** Scans of answers given on paper, in and out, and documents that announce what passed. */
export function serveApprovals(app: FastifyInstance, contextOf: ContextOf, files: FileStore): void {
  app.get('/api/approvals/document.docx', async (request, reply) => {
    const query = documentSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const made = await approvalDocument(await contextOf(request), query.data.approval)
    if (!made.ok) return sendRefusal(request, reply, made.refusal)
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    return attached(reply, made.value.name).type(type).send(Buffer.from(made.value.bytes))
  })
  app.get('/api/approvals/scan', async (request, reply) => {
    const query = scanSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const found = await scanOf(await contextOf(request), query.data)
    if (!found.ok) return sendRefusal(request, reply, found.refusal)
    const { name, mediaType, sha256 } = found.value
    return attached(reply, name).type(mediaType).send(files.read(sha256))
  })
  app.post('/api/approvals/scan', async (request, reply) => {
    const allowed = scanAllowed(await contextOf(request))
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const file = await receivedFile(request, reply, files, scanLimit)
    if (!file) return reply
    const received = await receiveScan(allowed.value, file)
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.header('cache-control', 'no-store').send(received.value)
  })
}
