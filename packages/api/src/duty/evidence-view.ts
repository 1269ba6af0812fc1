import { linkedRecords, type Queryable, type Row } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'

export const evidenceViewSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['record', 'file']),
  entity: z.string().nullable(),
  entityId: z.string().nullable(),
  /** The record's present title; null where the reader may not see it. */
  title: z.string().nullable(),
  note: z.string().nullable(),
  createdAt: instantSchema,
})

/** Evidence with the titles that the reader may see: a record of another unit stays unnamed. */
export async function evidenceViews(
  q: Queryable,
  context: ActorContext,
  rows: readonly Row<'evidence'>[],
): Promise<Map<string, z.infer<typeof evidenceViewSchema>[]>> {
  const links = rows.flatMap(({ entity, entityId }) => (entity && entityId ? [{ entity, id: entityId }] : []))
  const records = await linkedRecords(q, links)
  const views = rows.map(({ id, ofId, kind, entity, entityId, title, note, createdAt }) => {
    const record = entity && entityId ? records.get(`${entity}/${entityId}`) : undefined
    const shown =
      kind === 'file' ? title : record && may(context, 'project.read', { ...record }) ? record.title : null
    return [ofId, { id, kind, entity, entityId, title: shown, note, createdAt }] as const
  })
  const byOwner = new Map<string, z.infer<typeof evidenceViewSchema>[]>()
  for (const [ofId, view] of views) byOwner.set(ofId, [...(byOwner.get(ofId) ?? []), view])
  return byOwner
}
