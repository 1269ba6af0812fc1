import { approvalDocument, receiveScan, scanAllowed, scanLimit, scanOf } from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

/** Room for the form's envelope around the file. */
const envelopeBytes = 64 * 1024
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
    const tooLarge = { code: 'file-too-large', limit: scanLimit } as const
    const declared = Number(request.headers['content-length'] ?? 0)
    if (declared > scanLimit + envelopeBytes) return refuseUnread(request, reply, tooLarge)
    if (!request.isMultipart()) return refuseUnread(request, reply, { code: 'file-missing' })
    const part = await request.file({
      // One byte more than the store takes, so that it is the store that says no, and at once.
      limits: { fileSize: scanLimit + 1, files: 1, fields: 5, parts: 6 },
      throwFileSizeLimit: false,
    })
    if (!part) return sendRefusal(request, reply, { code: 'file-missing' })
    const stored = await files.put(part.file, scanLimit)
    if (!stored.ok) return refuseUnread(request, reply, tooLarge)
    const path = files.pathOf(stored.value.sha256)
    const received = await receiveScan(allowed.value, { ...stored.value, path, name: part.filename })
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.header('cache-control', 'no-store').send(received.value)
  })
}

/** Always to take away: what somebody uploaded is never shown as a page of ours. */
function attached(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
}
