import type { Queryable } from '../../database/database.ts'
import { supportRequest } from '../../entities/support-request.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

/** What was asked for a project, oldest first. */
export function supportRequestsOf(q: Queryable, project: string): Promise<Row<'supportRequest'>[]> {
  return q.query(
    `select ${selectList(supportRequest)} from support_request where project_id = $1 order by asked_day, id`,
    [project],
  )
}

export async function supportRequestById(q: Queryable, id: string): Promise<Row<'supportRequest'> | null> {
  const [found] = await q.query<Row<'supportRequest'>>(
    `select ${selectList(supportRequest)} from support_request where id = $1`,
    [id],
  )
  return found ?? null
}
