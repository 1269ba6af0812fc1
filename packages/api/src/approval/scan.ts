import { audit, getFile, write, type StoredFile } from '@zhaoshang/db'
import { mediaTypeOf } from '@zhaoshang/documents'
import { accept, cleanText, refuse, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import { ofWrite } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'
import { findApproval } from './find-approval.ts'
import { refusalIn } from '../refusal/refused.ts'

/** What a scan may be, by its content. */
export const scanTypes: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png'])
export const scanLimit = 20 * 1024 * 1024

/** Asked before a byte of the scan is read. */
export function scanAllowed(context: StaffContext): Result<ActorContext, ApiRefusal> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  return may(through.value, 'approval.record', {})
    ? through
    : refuse({ code: 'not-permitted', policy: 'approval.record' })
}

/** Keeps a scan that was uploaded; an answer that is entered names it. */
export async function receiveScan(
  context: ActorContext,
  file: StoredFile & { readonly name: string; readonly path: string },
): Promise<Result<{ file: string; name: string }, ApiRefusal>> {
  const { sha256, size } = file
  const mediaType = await mediaTypeOf(file.path)
  if (mediaType === undefined || !scanTypes.has(mediaType))
    return refuse({ code: 'file-not-a-scan', is: mediaType ?? '' })
  const name = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || 'scan'
  const done = await write(context.database, writeContext(context, 'approval.scan'), async (w) => {
    await w.put('file', { sha256, name, mediaType, size })
    return accept({ file: sha256, name })
  })
  return done.ok ? done : refuse(ofWrite(done.refusal))
}

/** The scan of an answer, for whoever sees the approval; on record. */
export function scanOf(
  context: StaffContext,
  { approval, n }: { readonly approval: string; readonly n: number },
): Promise<Result<{ sha256: string; name: string; mediaType: string }, ApiRefusal>> {
  return refusalIn(async () => {
    const through = throughTheDoor(context)
    if (!through.ok) return through
    const { answers } = await findApproval(through.value, approval)
    const sum = answers.find((answer) => answer.n === n)?.fileSha256 ?? null
    const file = sum === null ? null : await getFile(context.database, sum)
    if (!file) return refuse({ code: 'not-found', what: 'file' })
    const { actor, database } = through.value
    await audit(database, { actor: actor.userId, action: 'download.scan', detail: { approval, n } })
    return accept({ sha256: file.sha256, name: file.name, mediaType: file.mediaType })
  })
}
