import type { FileStore, StoredFile } from '@zhaoshang/db'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refuseUnread } from './intake-upload.ts'
import { sendRefusal } from './replies.ts'

/** Room for the form's envelope around the file. */
const envelopeBytes = 64 * 1024

/** The one file of a form, written to the store as it comes; undefined where it was refused, and said so. */
export async function receivedFile(
  request: FastifyRequest,
  reply: FastifyReply,
  files: FileStore,
  limit: number,
): Promise<(StoredFile & { readonly name: string; readonly path: string }) | undefined> {
  const tooLarge = { code: 'file-too-large', limit } as const
  const declared = Number(request.headers['content-length'] ?? 0)
  if (declared > limit + envelopeBytes) return void (await refuseUnread(request, reply, tooLarge))
  if (!request.isMultipart()) return void (await refuseUnread(request, reply, { code: 'file-missing' }))
  const part = await request.file({
    // One byte more than the store takes, so that it is the store that says no, and at once.
    limits: { fileSize: limit + 1, files: 1, fields: 5, parts: 6 },
    throwFileSizeLimit: false,
  })
  if (!part) return void sendRefusal(request, reply, { code: 'file-missing' })
  const stored = await files.put(part.file, limit)
  if (!stored.ok) return void (await refuseUnread(request, reply, tooLarge))
  return { ...stored.value, path: files.pathOf(stored.value.sha256), name: part.filename }
}

/** Always to take away: what somebody uploaded is never shown as a page of ours. */
export function attached(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'no-store')
}
