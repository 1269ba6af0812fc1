import { attachmentById, attachmentsOf, audit, getFile, write, type StoredFile } from '@zhaoshang/db'
import { mediaTypeOf } from '@zhaoshang/documents'
import { accept, cleanText, holds, refuse, type Result } from '@zhaoshang/domain'
import type { ActorContext, StaffContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { throughTheDoor } from '../procedure/through-the-door.ts'
import { ofWrite } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'
import { carriers, isCarrier, type Carrier } from './carrier.ts'

export const attachmentLimit = 50 * 1024 * 1024
/** Files on one record. */
export const attachmentsPerRecord = 10

const office = 'application/vnd.openxmlformats-officedocument.'
/** What may hang on a record, by its content: never what a browser would run. */
const types: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/jpeg',
  'image/png',
  `${office}wordprocessingml.document`,
  `${office}spreadsheetml.sheet`,
  `${office}presentationml.presentation`,
])
/** The older office formats share one container; only their name tells them from an installer. */
const olderOffice = /\.(doc|xls|ppt|wps|et|dps)$/i

interface Place {
  readonly context: ActorContext
  readonly entity: Carrier
  readonly id: string
}

/** Asked before a byte of the file is read: whose record it is, and whether there is room. */
export async function attachmentAllowed(
  context: StaffContext,
  entity: Carrier,
  id: string,
): Promise<Result<Place, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { plan, actor, database } = through.value
  const { read, attach, row: rowOf } = carriers[entity]
  if (!holds(plan, actor, attach)) return refuse({ code: 'not-permitted', policy: attach })
  const row = await rowOf(database, id)
  // What somebody may not read is as if it were not there.
  if (!row || !may(through.value, read, row)) return refuse({ code: 'not-found', what: entity })
  if (!may(through.value, attach, row)) return refuse({ code: 'not-permitted', policy: attach })
  if ((await attachmentsOf(database, entity, id)).length >= attachmentsPerRecord)
    return refuse({ code: 'too-many-files', limit: attachmentsPerRecord })
  return accept({ context: through.value, entity, id })
}

/** Hangs a file on a record. */
export async function receiveAttachment(
  { context, entity, id }: Place,
  file: StoredFile & { readonly name: string; readonly path: string },
): Promise<Result<{ id: string }, ApiRefusal>> {
  const { sha256, size } = file
  const name = cleanText(file.name.replace(/^.*[/\\]/, '')).slice(0, 200) || '附件'
  const mediaType = await mediaTypeOf(file.path)
  const isOlderOffice = mediaType === 'application/x-cfb' && olderOffice.test(name)
  if (mediaType === undefined || !(types.has(mediaType) || isOlderOffice))
    return refuse({ code: 'file-not-attachable', is: mediaType ?? '' })
  const done = await write<{ id: string }, ApiRefusal>(
    context.database,
    writeContext(context, 'attachment.add'),
    async (w) => {
      // Two that come at once for the last place: one is told.
      await w.query('select pg_advisory_xact_lock(hashtext($1))', [`attachment/${entity}/${id}`])
      const there = await attachmentsOf(w, entity, id)
      if (there.length >= attachmentsPerRecord)
        return refuse({ code: 'too-many-files', limit: attachmentsPerRecord })
      // The same content once more is the same file.
      const same = there.find((one) => one.fileSha256 === sha256)
      if (same) return accept({ id: same.id })
      await w.put('file', { sha256, name, mediaType, size })
      const made = await w.create('attachment', {
        entity,
        entityId: id,
        fileSha256: sha256,
        name,
        mediaType,
        size,
      })
      return accept({ id: made.id })
    },
  )
  return done.ok ? done : refuse(ofWrite(done.refusal))
}

/** What a browser may show as an image without taking it away. */
const images: ReadonlySet<string> = new Set(['image/jpeg', 'image/png'])

/**
 * A file of a record, for whoever reads the record. Taking it away is put on
 * record; a look at an image, which its page shows by itself, is not.
 */
export async function attachmentFile(
  context: StaffContext,
  id: string,
  use: 'take' | 'look',
): Promise<Result<{ sha256: string; name: string; mediaType: string }, ApiRefusal>> {
  const through = throughTheDoor(context)
  if (!through.ok) return through
  const { actor, database, requestId } = through.value
  const notThere = refuse({ code: 'not-found', what: 'file' } as const)
  const found = await attachmentById(database, id)
  if (!found || !isCarrier(found.entity)) return notThere
  const { read, row: rowOf } = carriers[found.entity]
  const row = await rowOf(database, found.entityId)
  if (!row || !may(through.value, read, row)) return notThere
  if (use === 'look' && !images.has(found.mediaType)) return notThere
  const file = await getFile(database, found.fileSha256)
  if (!file) return notThere
  if (use === 'take')
    await audit(database, {
      actor: actor.userId,
      action: 'download.attachment',
      detail: { request: requestId, attachment: id },
    })
  return accept({ sha256: file.sha256, name: found.name, mediaType: found.mediaType })
}
