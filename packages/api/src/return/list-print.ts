import {
  fieldOf,
  formatMoney,
  formatValue,
  type Field,
  type FieldValue,
  type List,
  type Money,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'

/** The values of a row in the list's words and units, by field id. */
export function shownValues(plan: WorkPlan, list: List, values: Values): Record<string, string> {
  const shown: Record<string, string> = {}
  for (const column of list.columns) {
    for (const id of column.fields) {
      const field = fieldOf(plan, id)
      const value = values[id]
      if (field && value !== undefined) shown[id] = formatValue(plan, field, value, { unit: column.unit })
    }
  }
  return shown
}

/** Sums of the columns that the list sums, in the list's units, by field id. */
export function shownTotals(
  plan: WorkPlan,
  list: List,
  rows: readonly { readonly values: Values }[],
): Record<string, string> {
  const totals: Record<string, string> = {}
  for (const column of list.columns) {
    const [id = ''] = column.fields
    const field = fieldOf(plan, id)
    if (!column.total || !field) continue
    const values = rows.flatMap((row) => row.values[id] ?? [])
    totals[id] = shownSum(plan, field, values, column.unit)
  }
  return totals
}

function shownSum(
  plan: WorkPlan,
  field: Field,
  values: readonly FieldValue[],
  unit: string | undefined,
): string {
  if (field.type === 'money') return formatMoney(sumInYuan(values), unit ?? field.unit)
  const sum = values.reduce<number>((total, value) => (typeof value === 'number' ? total + value : total), 0)
  // Decimals of a quantity are at most four: the rest is noise of binary fractions.
  return formatValue(plan, field, Math.round(sum * 10_000) / 10_000, { unit })
}

/** Yuan exactly; other currencies in yuan at their day's rate. */
function sumInYuan(values: readonly FieldValue[]): Money {
  const minor = values.reduce<number>(
    (total, value) =>
      isMoney(value) ? total + (value.currency === 'CNY' ? value.minor : value.yuan * 100) : total,
    0,
  )
  return { currency: 'CNY', minor, yuan: Math.round(minor / 100) }
}

function isMoney(value: FieldValue): value is Money {
  return typeof value === 'object' && !Array.isArray(value)
}
