import { newestFirst, nothing, type Expr, type ProjectSort } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { askedColumns } from './asked-columns.ts'
import { countProjects } from './count-list.ts'
import { projectCondition, type ProjectSelection } from './project-condition.ts'
import { headList, headOf, type ProjectHead, type ProjectRow } from './project-head.ts'
import { behind, orderBy, projectOrder, type ProjectCursor } from './project-order.ts'

export interface ProjectQuery extends ProjectSelection {
  /** Default: newest first. */
  readonly sort?: ProjectSort | undefined
  /** Columns beside the head, by id. */
  readonly columns?: readonly string[] | undefined
  /** Where sensitive columns may be read; default nowhere. */
  readonly contacts?: Expr | undefined
  readonly limit: number
  readonly after?: ProjectCursor | undefined
}

export interface ProjectPage {
  readonly rows: ProjectRow[]
  readonly total: number
  readonly next: ProjectCursor | null
}

/** A row with its value in the order, from which the next page goes on. */
interface Found {
  readonly row: ProjectRow
  readonly at: string | number | null
}

/**
 * A page of projects in any order, with the number of all that fit.
 *
 * Plan relied on (100,000 rows): stage + industry walk
 * `project_stage_industry_newest` from the cursor on and stop after the page; a
 * unit's rows come from `project_reporting_newest`. Other orders sort what fits.
 * Rows without a value in the order stand last in either direction and are read
 * by a statement of their own, since one over both could not walk an index.
 */
export async function listProjects(q: Queryable, query: ProjectQuery): Promise<ProjectPage> {
  const [total, found] = await Promise.all([countProjects(q, query), pageOf(q, query)])
  const page = found.slice(0, query.limit)
  const last = found.length > query.limit ? page.at(-1) : undefined
  return {
    rows: page.map(({ row }) => row),
    total,
    next: last ? { value: last.at, id: last.row.id } : null,
  }
}

async function pageOf(q: Queryable, query: ProjectQuery): Promise<Found[]> {
  const { plan, sort = newestFirst, after, limit } = query
  const wanted = limit + 1
  const found = after?.value === null ? [] : await part(q, query, 'with', after, wanted)
  if (found.length === wanted || !projectOrder(plan, sort, new Parameters()).nullable) return found
  const behindNull = after?.value === null ? after : undefined
  return [...found, ...(await part(q, query, 'without', behindNull, wanted - found.length))]
}

/** Rows that have a value in the order, or those that have none. */
async function part(
  q: Queryable,
  query: ProjectQuery,
  value: 'with' | 'without',
  after: ProjectQuery['after'],
  limit: number,
): Promise<Found[]> {
  const { plan, sort = newestFirst, columns = [], contacts = nothing } = query
  const parameters = new Parameters()
  const order = projectOrder(plan, sort, parameters)
  const asked = askedColumns(plan, columns, contacts, parameters)
  const conditions = [
    projectCondition(query, parameters),
    ...(order.nullable ? [`${order.sql} is ${value === 'with' ? 'not null' : 'null'}`] : []),
    ...(after ? [behind(order, after, parameters)] : []),
  ]
  const rows = await q.query<ProjectHead & Record<string, unknown> & { at: Found['at'] }>(
    `select ${headList}${asked.select}, ${value === 'with' ? order.sql : 'null'} as at
     from project ${asked.join} where ${conditions.join(' and ')}
     ${value === 'with' ? orderBy(order) : `order by "project"."id" ${order.direction}`} limit ${parameters.add(limit)}`,
    parameters.values,
  )
  return rows.map((row) => ({ row: { ...headOf(row), values: asked.valuesOf(row) }, at: row.at }))
}
