import { audit, elementDecisionById, getFile, getProject, write, type StoredFile } from '@zhaoshang/db'
import { mediaTypeOf } from '@zhaoshang/documents'
import { accept, cleanText, holds, refuse, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import { ofWrite } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'

/** What the document of a decision may be, by its content. */
export const decisionFileTypes: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])
export const decisionFileLimit = 20 * 1024 * 1024

/** Asked before a byte of the file is read. */
export function decisionFileAllowed(context: StaffContext): Result<ActorContext, ApiRefusal> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  return holds(through.value.plan, through.value.actor, 'element.decide')
    ? through
    : refuse({ code: 'not-permitted', policy: 'element.decide' })
}

/** Keeps a document that was uploaded; the decision names it. */
export async function receiveDecisionFile(
  context: ActorContext,
  file: StoredFile & { readonly name: string; readonly path: string },
): Promise<Result<{ file: string; name: string }, ApiRefusal>> {
  const { sha256, size } = file
  const mediaType = await mediaTypeOf(file.path)
  if (mediaType === undefined || !decisionFileTypes.has(mediaType))
    return refuse({ code: 'file-not-a-scan', is: mediaType ?? '' })
  const name = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || '审核意见'
  const done = await write(context.database, writeContext(context, 'element.file'), async (w) => {
    await w.put('file', { sha256, name, mediaType, size })
    return accept({ file: sha256, name })
  })
  return done.ok ? done : refuse(ofWrite(done.refusal))
}

/** The document of a decision, for the unit that gave it and for whoever reads the project; on record. */
export async function decisionFile(
  context: StaffContext,
  id: string,
): Promise<Result<{ sha256: string; name: string; mediaType: string }, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { actor, database, requestId } = through.value
  const decision = await elementDecisionById(database, id)
  const project = decision && (await getProject(database, decision.projectId))
  const reads =
    project &&
    (may(through.value, 'element.decide', { unit: decision.unit }) ||
      may(through.value, 'project.read', project))
  const file = reads && decision.fileSha256 !== null ? await getFile(database, decision.fileSha256) : null
  if (!file) return refuse({ code: 'not-found', what: 'file' })
  await audit(database, {
    actor: actor.userId,
    action: 'download.element-decision',
    detail: { request: requestId, decision: id },
  })
  return accept({ sha256: file.sha256, name: file.name, mediaType: file.mediaType })
}
