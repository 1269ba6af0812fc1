import type { Instant, List, WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { recordColumns, recordSource, type Reading, type RegisterRecord } from './stored-record.ts'

export interface ListQuery extends Reading {
  readonly list: List
  readonly plan: Pick<WorkPlan, 'statuses'>
  /** The reporting unit. */
  readonly unit: string
  readonly limit?: number
  /** Continue behind this record. */
  readonly after?: { readonly createdAt: Instant; readonly id: string }
}

/** What a unit's list shows now, in the order in which the records came in. */
export function recordsOfList(q: Queryable, query: ListQuery): Promise<RegisterRecord[]> {
  const { list, limit, after } = query
  const parameters = new Parameters()
  const where = condition(query, parameters)
  const behind = after
    ? `and (r.created_at, r.id) > (${parameters.add(after.createdAt)}, ${parameters.add(after.id)})`
    : ''
  return q.query<RegisterRecord>(
    `select ${recordColumns(list.entity, query)} ${recordSource(list.entity, query)}
     where ${where} ${behind} order by r.created_at, r.id limit ${parameters.add(limit ?? null)}`,
    parameters.values,
  )
}

function condition(
  { list, plan, unit }: Pick<ListQuery, 'list' | 'plan' | 'unit'>,
  parameters: Parameters,
): string {
  const rows = exprToSql(list.rows, recordProperties(list.entity, plan, 'r'), parameters)
  return `r.reporting_unit = ${parameters.add(unit)} and ${rows}`
}
