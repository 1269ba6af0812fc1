import type { Expr, Instant, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { specialCase } from '../../entities/element.ts'
import type { Row } from '../../entities/index.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { selectList } from '../select-list.ts'
import { briefColumns, type ProjectBrief } from './project-brief.ts'

/** A special case with where its approval stands. */
export type StandingCase = Row<'specialCase'> & {
  readonly state: Row<'approval'>['state']
  readonly endedAt: Instant | null
  readonly endReason: string | null
  readonly raisedByName: string | null
}
export type ListedCase = StandingCase & ProjectBrief & { readonly review: string }

const standing = `${selectList(specialCase, 's')}, a.state, a.ended_at as "endedAt", a.end_reason as "endReason",
  u.name as "raisedByName"`
const source = `special_case s join approval a on a.id = s.approval_id left join auth_user u on u.id = a.proposed_by`

/** Cases of projects, oldest first. */
export function specialCasesOf(q: Queryable, projects: readonly string[]): Promise<StandingCase[]> {
  return q.query(
    `select ${standing} from ${source} where s.project_id = any($1) order by s.created_at, s.id`,
    [projects],
  )
}

export interface CaseQuery {
  readonly plan: Pick<WorkPlan, 'statuses'>
  /** Over projects. */
  readonly where: Expr
  readonly state?: Row<'approval'>['state'] | undefined
  readonly after?: { readonly createdAt: Instant; readonly id: string } | undefined
  readonly limit: number
}

/** A page of cases, newest first. */
export function listSpecialCases(q: Queryable, query: CaseQuery): Promise<ListedCase[]> {
  const parameters = new Parameters()
  const parts = [exprToSql(query.where, recordProperties('project', query.plan, 'p'), parameters)]
  if (query.state !== undefined) parts.push(`a.state = ${parameters.add(query.state)}`)
  if (query.after) {
    const at = parameters.add(query.after.createdAt)
    parts.push(`(s.created_at, s.id) < (${at}::timestamptz, ${parameters.add(query.after.id)})`)
  }
  return q.query(
    `select ${standing}, ${briefColumns}, r.review from ${source}
     join project p on p.id = s.project_id join element_request r on r.id = s.request_id
     where ${parts.join(' and ')} order by s.created_at desc, s.id desc limit ${parameters.add(query.limit)}`,
    parameters.values,
  )
}
