import type { Expr, Instant, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { supportRequest } from '../../entities/support-request.ts'
import { briefColumns, type ProjectBrief } from '../element/project-brief.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { selectList } from '../select-list.ts'

/** What was asked for a project, oldest first. */
export function supportRequestsOf(q: Queryable, project: string): Promise<Row<'supportRequest'>[]> {
  return q.query(
    `select ${selectList(supportRequest)} from support_request where project_id = $1 order by asked_day, id`,
    [project],
  )
}

export type ListedSupport = Row<'supportRequest'> & ProjectBrief

/** A page of what was asked for projects, newest first. */
export function listSupportRequests(
  q: Queryable,
  query: {
    readonly plan: Pick<WorkPlan, 'statuses'>
    /** Over projects. */
    readonly where: Expr
    readonly state?: Row<'supportRequest'>['state'] | undefined
    readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
    readonly limit: number
  },
): Promise<ListedSupport[]> {
  const parameters = new Parameters()
  const parts = [exprToSql(query.where, recordProperties('project', query.plan, 'p'), parameters)]
  if (query.state !== undefined) parts.push(`s.state = ${parameters.add(query.state)}`)
  if (query.after) {
    const at = parameters.add(query.after.createdAt)
    parts.push(`(s.created_at, s.id) < (${at}::timestamptz, ${parameters.add(query.after.id)})`)
  }
  return q.query(
    `select ${selectList(supportRequest, 's')}, ${briefColumns}
     from support_request s join project p on p.id = s.project_id
     where ${parts.join(' and ')} order by s.created_at desc, s.id desc limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}

export async function supportRequestById(q: Queryable, id: string): Promise<Row<'supportRequest'> | null> {
  const [found] = await q.query<Row<'supportRequest'>>(
    `select ${selectList(supportRequest)} from support_request where id = $1`,
    [id],
  )
  return found ?? null
}
