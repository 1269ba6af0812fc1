import type { Queryable } from '../../database/database.ts'
import { attachment } from '../../entities/attachment.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export interface NamedAttachment extends Row<'attachment'> {
  readonly createdByName: string | null
}

/** Files of a record, the newest first. */
export function attachmentsOf(q: Queryable, entity: string, entityId: string): Promise<NamedAttachment[]> {
  return q.query<NamedAttachment>(
    `select ${selectList(attachment, 'attachment')}, (select name from auth_user where id = attachment.created_by) as "createdByName"
     from attachment where entity = $1 and entity_id = $2 order by created_at desc, id desc`,
    [entity, entityId],
  )
}

export async function attachmentById(q: Queryable, id: string): Promise<Row<'attachment'> | null> {
  const [found] = await q.query<Row<'attachment'>>(
    `select ${selectList(attachment)} from attachment where id = $1`,
    [id],
  )
  return found ?? null
}
