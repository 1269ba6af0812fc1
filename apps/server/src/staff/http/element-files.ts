import { decisionFile, decisionFileAllowed, decisionFileLimit, receiveDecisionFile } from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { attached, receivedFile } from './files.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

const decisionSchema = z.object({ decision: z.string().min(1).max(100) })

/** Documents of decisions on elements, in and out. */
export function serveElementFiles(app: FastifyInstance, contextOf: ContextOf, files: FileStore): void {
  app.get('/api/elements/file', async (request, reply) => {
    const query = decisionSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const found = await decisionFile(await contextOf(request), query.data.decision)
    if (!found.ok) return sendRefusal(request, reply, found.refusal)
    const { name, mediaType, sha256 } = found.value
    return attached(reply, name).type(mediaType).send(files.read(sha256))
  })
  app.post('/api/elements/file', async (request, reply) => {
    const allowed = decisionFileAllowed(await contextOf(request))
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const file = await receivedFile(request, reply, files, decisionFileLimit)
    if (!file) return reply
    const received = await receiveDecisionFile(allowed.value, file)
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.header('cache-control', 'no-store').send(received.value)
  })
}
