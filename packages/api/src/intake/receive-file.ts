import { importSessionsOf, registerImportsOf, write, type StoredFile } from '@zhaoshang/db'
import { accept, cleanText, refuse, type Result } from '@zhaoshang/domain'
import { writeContext } from '../context/write-context.ts'
import { ofWrite } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { readUpload } from './read-upload.ts'
import type { UploadTarget } from './upload-allowed.ts'

export interface ReceivedFile extends StoredFile {
  /** Where its content lies. */
  readonly path: string
  /** As the person's computer calls it. */
  readonly name: string
}

const mediaTypes: Record<string, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  csv: 'text/csv',
}

/** Reads the forms in an uploaded file and opens an intake for each that is not open yet; the register is not touched yet. */
export async function receiveFile(
  { context, unit, found, list }: UploadTarget,
  file: ReceivedFile,
): Promise<Result<string[], ApiRefusal>> {
  // A name may hold a path, and characters that draw other characters over a line.
  const name = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'file'
  const key = found?.obligation.key ?? null
  const { sha256, size, path } = file
  const mediaType = mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  const read = await readUpload({ path, name, sha256 }, { plan: context.plan, unit, list })
  if (!read.ok) {
    // Its faults can be fetched, so it has to be known whose it is.
    if (read.refusal.code === 'too-many-rows' && read.refusal.report)
      await write(context.database, writeContext(context, 'intake.look-through'), async (w) =>
        accept(await w.put('file', { sha256, name, mediaType, size })),
      )
    return read
  }
  // Dropped twice, or once more after a look elsewhere: the corrections made so far are in the intakes that are open.
  const before = await (key === null
    ? registerImportsOf(context.database, unit, sha256)
    : importSessionsOf(context.database, key))
  const open = before.filter(({ state, fileSha256 }) => state === 'open' && fileSha256 === sha256)
  if (open.length === read.value.length) return accept(open.map(({ id }) => id))
  const received = await write(context.database, writeContext(context, 'intake.receive'), async (w) => {
    await w.put('file', { sha256, name, mediaType, size })
    const sessions = await w.createMany(
      'importSession',
      read.value.map((reading) => ({
        obligationKey: key,
        unit,
        list: reading.list,
        fileSha256: sha256,
        fileName: name,
        reading,
        state: 'open' as const,
      })),
    )
    return accept(sessions.map(({ id }) => id))
  })
  return received.ok ? received : refuse(ofWrite(received.refusal))
}
