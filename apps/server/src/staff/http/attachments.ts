import {
  attachmentAllowed,
  attachmentFile,
  attachmentLimit,
  carrierSchema,
  receiveAttachment,
} from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { attached, receivedFile } from './files.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

const placeSchema = z.object({ entity: carrierSchema, id: z.string().min(1).max(100) })
const fileSchema = z.object({ id: z.string().min(1).max(100) })

/** Files that hang on records, in and out; an image also to be looked at in its page. */
export function serveAttachments(app: FastifyInstance, contextOf: ContextOf, files: FileStore): void {
  app.get('/api/attachments', async (request, reply) => {
    const query = fileSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const found = await attachmentFile(await contextOf(request), query.data.id, 'take')
    if (!found.ok) return sendRefusal(request, reply, found.refusal)
    const { name, mediaType, sha256 } = found.value
    return attached(reply, name).type(mediaType).send(files.read(sha256))
  })
  app.get('/api/attachments/image', async (request, reply) => {
    const query = fileSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const found = await attachmentFile(await contextOf(request), query.data.id, 'look')
    if (!found.ok) return sendRefusal(request, reply, found.refusal)
    const { name, mediaType, sha256 } = found.value
    // As an image of our page it is shown; opened by itself it is taken away.
    return attached(reply, name).type(mediaType).send(files.read(sha256))
  })
  app.post('/api/attachments', async (request, reply) => {
    const query = placeSchema.safeParse(request.query)
    if (!query.success) return refuseUnread(request, reply, { code: 'input-invalid', faults: [] })
    const { entity, id } = query.data
    const allowed = await attachmentAllowed(await contextOf(request), entity, id)
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const file = await receivedFile(request, reply, files, attachmentLimit)
    if (!file) return reply
    const received = await receiveAttachment(allowed.value, file)
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.header('cache-control', 'no-store').send(received.value)
  })
}
