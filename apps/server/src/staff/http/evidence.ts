import { evidenceAllowed, evidenceFile, evidenceLimit, receiveEvidence } from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { attached, receivedFile } from './files.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

const taskSchema = z.object({ task: z.string().min(1).max(100) })
const evidenceSchema = z.object({ id: z.string().min(1).max(100) })

/** Files that show that a task was done, in and out. */
export function serveEvidence(app: FastifyInstance, contextOf: ContextOf, files: FileStore): void {
  app.get('/api/evidence', async (request, reply) => {
    const query = evidenceSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const found = await evidenceFile(await contextOf(request), query.data.id)
    if (!found.ok) return sendRefusal(request, reply, found.refusal)
    const { name, mediaType, sha256 } = found.value
    return attached(reply, name).type(mediaType).send(files.read(sha256))
  })
  app.post('/api/evidence', async (request, reply) => {
    const query = taskSchema.safeParse(request.query)
    if (!query.success) return refuseUnread(request, reply, { code: 'input-invalid', faults: [] })
    const allowed = await evidenceAllowed(await contextOf(request), query.data.task)
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const file = await receivedFile(request, reply, files, evidenceLimit)
    if (!file) return reply
    const received = await receiveEvidence(allowed.value, file)
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.header('cache-control', 'no-store').send(received.value)
  })
}
