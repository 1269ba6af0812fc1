import { readRosterFile, rosterAllowed, rosterLimit } from '@zhaoshang/api'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

/** Room for the form's envelope around the file. */
const envelopeBytes = 16 * 1024
const querySchema = z.object({ unit: z.string().min(1) })

/** `POST /api/accounts/roster?unit=…`: the people of a file, row by row; the file itself is not kept. */
export function serveRosterUpload(app: FastifyInstance, contextOf: ContextOf): void {
  app.post('/api/accounts/roster', async (request, reply) => {
    const query = querySchema.safeParse(request.query)
    if (!query.success) return refuseUnread(request, reply, { code: 'input-invalid', faults: [] })
    const { unit } = query.data
    const allowed = await rosterAllowed(await contextOf(request), unit)
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const tooLarge = { code: 'file-too-large', limit: rosterLimit } as const
    const declared = Number(request.headers['content-length'] ?? 0)
    if (declared > rosterLimit + envelopeBytes) return refuseUnread(request, reply, tooLarge)
    if (!request.isMultipart()) return refuseUnread(request, reply, { code: 'file-missing' })
    const part = await request.file({
      limits: { fileSize: rosterLimit, files: 1, fields: 5, parts: 6 },
      throwFileSizeLimit: false,
    })
    if (!part) return sendRefusal(request, reply, { code: 'file-missing' })
    const bytes = await part.toBuffer()
    if (part.file.truncated) return refuseUnread(request, reply, tooLarge)
    const read = await readRosterFile(allowed.value, unit, { name: part.filename, bytes })
    if (!read.ok) return sendRefusal(request, reply, read.refusal)
    return reply.header('cache-control', 'no-store').send({ lines: read.value })
  })
}
