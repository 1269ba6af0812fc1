import type { List, ListColumn } from '../../list/list.ts'
import { indexOfPlan } from '../../plan/plan-index.ts'
import type { WorkPlan } from '../../plan/work-plan.ts'
import type { Values } from '../value.ts'
import { formatValue, plainValue } from './format-value.ts'

/**
 * What a list prints in one cell: a column that joins two fields puts a blank
 * between them; a choice's or place's detail stands in brackets behind it
 * (长三角（浙江宁波）) where the list has no column for the detail.
 *
 * @example formatCell(plan, list, column, {}) // '': a column without values prints nothing
 */
export function formatCell(plan: WorkPlan, list: List, column: ListColumn, values: Values): string {
  const index = indexOfPlan(plan)
  return column.fields
    .flatMap((id) => {
      const field = index.fields.get(id)
      const value = values[id]
      if (!field || value === undefined) return []
      const text = formatValue(plan, field, value, { unit: column.unit })
      const detail =
        field.detail === undefined || hasColumn(list, field.detail) ? undefined : values[field.detail]
      return [detail === undefined ? text : `${text}（${plainValue(detail)}）`]
    })
    .join(' ')
}

function hasColumn(list: List, field: string): boolean {
  return list.columns.some((column) => column.fields.includes(field))
}
