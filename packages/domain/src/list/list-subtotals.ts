import { formatQuantity } from '../field/format/format-value.ts'
import type { Field } from '../field/field.ts'
import type { Values } from '../field/value.ts'
import { formatMinor } from '../money/format-money.ts'
import { minorIn } from '../money/minor-in.ts'
import { parseMoneyUnit } from '../money/money-unit.ts'
import type { Currency } from '../money/money.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { List } from './list.ts'

/** The sum of one column. `sum` is in yuan or the currency of the column's unit (to the fen) for money, else in the field's unit; `shown` in the column's. */
export type Subtotal = {
  readonly field: string
  readonly heading: string
  readonly unit: string
  readonly sum: number
  readonly shown: string
}

/**
 * Sums of the columns that a list totals, each record once however many units
 * name it. Amounts of other currencies than the column's count at their rate.
 *
 * @example listSubtotals(plan, list, []) // zero for every column that the list totals
 */
export function listSubtotals(
  plan: WorkPlan,
  list: List,
  rows: readonly { readonly recordId: string; readonly values: Values }[],
): Subtotal[] {
  const once = new Map(rows.map((row) => [row.recordId, row.values]))
  return list.columns.flatMap((column) => {
    const field = indexOfPlan(plan).fields.get(column.fields[0] ?? '')
    if (!column.total || !field || column.fields.length > 1) return []
    const unit = column.unit ?? field.unit ?? ''
    const currency = parseMoneyUnit(unit)?.currency ?? 'CNY'
    const sum = sumOf(plan, field, currency, [...once.values()])
    return [
      {
        field: field.id,
        heading: column.heading,
        unit,
        sum,
        shown:
          field.type === 'money'
            ? formatMinor(Math.round(sum * 100), unit)
            : formatQuantity(sum, field, unit),
      },
    ]
  })
}

/** Summed in fen, or in the quantity's smallest decimal, so that 0.1 and 0.2 give 0.3. */
function sumOf(plan: WorkPlan, field: Field, currency: Currency, rows: readonly Values[]): number {
  const scale = field.type === 'money' ? 100 : 10 ** (field.decimals ?? 2)
  const total = rows.reduce((sum, values) => {
    const value = values[field.id]
    if (typeof value === 'number') return sum + Math.round(value * scale)
    if (typeof value !== 'object' || Array.isArray(value)) return sum
    return sum + minorIn(value, currency, plan.rates)
  }, 0)
  return total / scale
}
