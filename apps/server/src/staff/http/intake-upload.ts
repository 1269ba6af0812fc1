import { faultsFile, receiveFile, registerAllowed, uploadAllowed, type ApiRefusal } from '@zhaoshang/api'
import type { FileStore } from '@zhaoshang/db'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ContextOf } from '../context-of.ts'
import { cellFaultText } from '../../command-line/cell-fault-text.ts'
import { sendFile } from './downloads.ts'
import { sendRefusal } from './replies.ts'

/** Room for the form's envelope around the file. */
const envelopeBytes = 64 * 1024
const uploadLimit = 20 * 1024 * 1024

const querySchema = z.object({ key: z.string().min(1) })
const registerSchema = z.object({ unit: z.string().min(1), list: z.string().min(1) })
const targetSchema = z.union([querySchema, registerSchema])
const faultsSchema = querySchema.extend({ file: z.string().regex(/^[0-9a-f]{64}$/) })

/**
 * `POST /api/intake?key=…`: one file as a part of a form, written to disk as it
 * comes. With `unit` and `list` in place of a return's key it goes into the
 * unit's register outside of any return: cells that somebody pasted.
 */
export function serveUpload(app: FastifyInstance, contextOf: ContextOf, files: FileStore): void {
  app.post('/api/intake', async (request, reply) => {
    const query = targetSchema.safeParse(request.query)
    if (!query.success) return refuseUnread(request, reply, { code: 'input-invalid', faults: [] })
    const context = await contextOf(request)
    const allowed = await ('key' in query.data
      ? uploadAllowed(context, query.data.key)
      : registerAllowed(context, query.data))
    if (!allowed.ok) return refuseUnread(request, reply, allowed.refusal)
    const declared = Number(request.headers['content-length'] ?? 0)
    if (declared > uploadLimit + envelopeBytes) {
      return refuseUnread(request, reply, { code: 'file-too-large', limit: uploadLimit })
    }
    if (!request.isMultipart()) return refuseUnread(request, reply, { code: 'file-missing' })

    const part = await request.file({
      // One byte more than the store takes, so that it is the store that says no, and at once.
      limits: { fileSize: uploadLimit + 1, files: 1, fields: 5, parts: 6 },
      throwFileSizeLimit: false,
    })
    if (!part) return sendRefusal(request, reply, { code: 'file-missing' })
    const stored = await files.put(part.file, uploadLimit)
    if (!stored.ok) return refuseUnread(request, reply, { code: 'file-too-large', limit: uploadLimit })
    const path = files.pathOf(stored.value.sha256)
    const received = await receiveFile(allowed.value, { ...stored.value, path, name: part.filename })
    if (!received.ok) return sendRefusal(request, reply, received.refusal)
    return reply.send({ intakes: received.value })
  })
  app.get('/api/intake/faults.xlsx', async (request, reply) => {
    const query = faultsSchema.safeParse(request.query)
    if (!query.success) return sendRefusal(request, reply, { code: 'input-invalid', faults: [] })
    const context = await contextOf(request)
    const made = await faultsFile(context, query.data, { pathOf: files.pathOf, say: cellFaultText })
    return sendFile(request, reply, made)
  })
}

/** Answers before the body has arrived and hangs up, so that nobody waits for 200 MB to be thrown away. */
export function refuseUnread(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: ApiRefusal,
): FastifyReply {
  reply.header('connection', 'close')
  reply.raw.once('finish', () => {
    // Browsers that are still sending drop an answer when the line is cut at once: a moment to read it.
    setTimeout(() => request.raw.destroy(), 1_000).unref()
  })
  return sendRefusal(request, reply, refusal)
}
