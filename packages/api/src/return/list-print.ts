import {
  fieldOf,
  formatCell,
  formatValue,
  listSubtotals,
  type List,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'

/** The values of a row in the list's words and units, by field id; a detail without a column of its own stands in brackets. */
export function shownValues(plan: WorkPlan, list: List, values: Values): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const column of list.columns) {
    const [only, second] = column.fields
    if (only !== undefined && second === undefined) {
      if (values[only] !== undefined) shown[only] = formatCell(plan, list, column, values)
      continue
    }
    // A grid edits each of two joined fields by itself.
    for (const id of column.fields) {
      const field = fieldOf(plan, id)
      const value = values[id]
      if (field && value !== undefined) shown[id] = formatValue(plan, field, value, { unit: column.unit })
    }
  }
  return shown
}

/** Sums of the columns that the list sums, in the list's units, by field id; a record counts once whoever reports it. */
export function shownTotals(
  plan: WorkPlan,
  list: List,
  rows: readonly { readonly recordId: string; readonly values: Values }[],
): Record<string, string> {
  return Object.fromEntries(listSubtotals(plan, list, rows).map(({ field, shown }) => [field, shown]))
}
