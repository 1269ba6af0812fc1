import type { Expr, Instant, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'

export type ProjectHead = Pick<
  Row<'project'>,
  | 'id'
  | 'version'
  | 'name'
  | 'stage'
  | 'status'
  | 'reportingUnit'
  | 'responsibleUnit'
  | 'placeUnit'
  | 'industry'
  | 'investmentYuan'
  | 'latestProgress'
  | 'latestProgressDay'
  | 'updatedAt'
>

export interface ProjectQuery {
  /** What the reader may see, and any further filter. */
  readonly where: Expr
  readonly plan: Pick<WorkPlan, 'statuses'>
  readonly stage?: string | undefined
  readonly industry?: string | undefined
  /** Reporting unit. */
  readonly unit?: string | undefined
  readonly limit: number
  readonly after?: ProjectCursor | undefined
}

/** The last row of the page before. */
export interface ProjectCursor {
  readonly updatedAt: Instant
  readonly id: string
}

const columns = `id, version, name, stage, status, reporting_unit as "reportingUnit", responsible_unit as "responsibleUnit",
  place_unit as "placeUnit", industry, investment_yuan as "investmentYuan", latest_progress as "latestProgress",
  latest_progress_day as "latestProgressDay", updated_at as "updatedAt"`

/**
 * A page of projects, newest first, with the number of all that fit.
 *
 * Plan relied on (100,000 rows): stage + industry walk
 * `project_stage_industry_newest` from the cursor on and stop after the
 * page; the count is an index-only scan of the same range (`count(*)`, never
 * `count(id)`). A unit's rows come from `project_reporting_newest`.
 */
export async function listProjects(
  q: Queryable,
  query: ProjectQuery,
): Promise<{ rows: ProjectHead[]; total: number; next: ProjectCursor | null }> {
  const counted = new Parameters()
  const paged = new Parameters()
  const { after, limit } = query
  const behind = (parameters: Parameters): string =>
    after ? `and (updated_at, id) < (${parameters.add(after.updatedAt)}, ${parameters.add(after.id)})` : ''
  const [[count], rows] = await Promise.all([
    q.query<{ n: number }>(
      `select count(*) as n from project where ${condition(query, counted)}`,
      counted.values,
    ),
    q.query<ProjectHead>(
      `select ${columns} from project where ${condition(query, paged)} ${behind(paged)}
       order by updated_at desc, id desc limit ${paged.add(limit + 1)}`,
      paged.values,
    ),
  ])
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { rows: page, total: count?.n ?? 0, next: last ? { updatedAt: last.updatedAt, id: last.id } : null }
}

function condition(query: ProjectQuery, parameters: Parameters): string {
  const parts = [exprToSql(query.where, recordProperties('project', query.plan), parameters)]
  if (query.stage !== undefined) parts.push(`stage = ${parameters.add(query.stage)}`)
  if (query.industry !== undefined) parts.push(`industry = ${parameters.add(query.industry)}`)
  if (query.unit !== undefined) parts.push(`reporting_unit = ${parameters.add(query.unit)}`)
  return parts.join(' and ')
}
