import { columnOf, type Expr, type FieldValue, type ProjectColumn, type WorkPlan } from '@zhaoshang/domain'
import { columnName } from '../../entities/entity.ts'
import { exprToSql, fieldValue, type Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'
import { headProperties } from './project-head.ts'

/** The columns beside a list's heads: what to select for them, and how to read it off a row again. */
export interface AskedColumns {
  readonly select: string
  /** Joins the table of sensitive values; empty where none of them is asked for. */
  readonly join: string
  valuesOf(row: Readonly<Record<string, unknown>>): Record<string, FieldValue>
}

const inHead = new Set<string>([...headProperties, 'number'])

/**
 * Columns of a list by id; those of every head and unknown ones are left out.
 * A sensitive one is read only where `contacts` holds: what nobody may see
 * does not leave the database.
 */
export function askedColumns(
  plan: WorkPlan,
  ids: readonly string[],
  contacts: Expr,
  parameters: Parameters,
): AskedColumns {
  const columns = [...new Set(ids)].flatMap((id) => {
    const column = inHead.has(id) ? undefined : columnOf(plan, id)
    return column ? [column] : []
  })
  if (columns.length === 0) return { select: '', join: '', valuesOf: () => ({}) }
  const hidden = columns.some(({ sensitive }) => sensitive)
  const may = hidden ? exprToSql(contacts, recordProperties('project', plan), parameters) : ''
  return {
    select: columns.map((column, i) => `, ${source(column, may)} as "asked ${i}"`).join(''),
    join: hidden
      ? `left join sensitive_value s on s.entity = 'project' and s.entity_id = "project"."id"`
      : '',
    valuesOf: (row) =>
      Object.fromEntries(
        columns.flatMap(({ id }, i): [string, FieldValue][] => {
          const value = row[`asked ${i}`]
          return value === null || value === undefined ? [] : [[id, value as FieldValue]]
        }),
      ),
  }
}

function source({ id, field, sensitive }: ProjectColumn, may: string): string {
  if (!id.startsWith('values.') || !field) return `"project"."${columnName(id)}"`
  if (sensitive) return `case when ${may} then ${fieldValue('s."values"', field.id).sql} end`
  return fieldValue('"project"."values"', field.id).sql
}
