import { audit, dutyTaskById, evidenceById, getFile, write, type StoredFile } from '@zhaoshang/db'
import { mediaTypeOf } from '@zhaoshang/documents'
import { accept, cleanText, holds, refuse, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import { ofWrite } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'

/** What evidence may be, by its content: never what a browser would run. */
const types: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
])
export const evidenceLimit = 50 * 1024 * 1024

/** Asked before a byte of the file is read: whose task it is. */
export async function evidenceAllowed(
  context: StaffContext,
  task: string,
): Promise<Result<{ context: ActorContext; task: string; unit: string }, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor, database } = through.value
  if (!holds(plan, actor, 'duty.edit')) return refuse({ code: 'not-permitted', policy: 'duty.edit' })
  const found = await dutyTaskById(database, task)
  // Another unit's task is as if it were not there.
  if (!found || !may(through.value, 'duty.edit', { unit: found.unit }))
    return refuse({ code: 'not-found', what: 'duty-task' })
  return accept({ context: through.value, task, unit: found.unit })
}

/** Keeps a file as evidence of a task. */
export async function receiveEvidence(
  { context, task, unit }: { context: ActorContext; task: string; unit: string },
  file: StoredFile & { readonly name: string; readonly path: string },
): Promise<Result<{ id: string }, ApiRefusal>> {
  const { sha256, size } = file
  const mediaType = await mediaTypeOf(file.path)
  if (mediaType === undefined || !types.has(mediaType))
    return refuse({ code: 'file-not-evidence', is: mediaType ?? '' })
  const title = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || '佐证'
  const done = await write(context.database, writeContext(context, 'duty.evidence'), async (w) => {
    await w.put('file', { sha256, name: title, mediaType, size })
    const made = await w.create('evidence', {
      ofEntity: 'dutyTask',
      ofId: task,
      unit,
      kind: 'file',
      fileSha256: sha256,
      title,
    })
    return accept({ id: made.id })
  })
  return done.ok ? done : refuse(ofWrite(done.refusal))
}

/** The file of a piece of evidence, for whoever reads the unit's duties; on record. */
export async function evidenceFile(
  context: StaffContext,
  id: string,
): Promise<Result<{ sha256: string; name: string; mediaType: string }, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor, database, requestId } = through.value
  if (!holds(plan, actor, 'duty.read')) return refuse({ code: 'not-permitted', policy: 'duty.read' })
  const found = await evidenceById(database, id)
  const mine = found && may(through.value, 'duty.read', { unit: found.unit })
  const file = mine && found.fileSha256 !== null ? await getFile(database, found.fileSha256) : null
  if (!found || !file) return refuse({ code: 'not-found', what: 'file' })
  await audit(database, {
    actor: actor.userId,
    action: 'download.evidence',
    detail: { request: requestId, evidence: id },
  })
  return accept({ sha256: file.sha256, name: found.title, mediaType: file.mediaType })
}
