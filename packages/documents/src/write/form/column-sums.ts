import {
  formatMinor,
  formatQuantity,
  minorIn,
  parseMoneyUnit,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { FormColumn } from './form-columns.ts'

/** Sums of a list's total columns, kept while its rows pass by. */
export type ColumnSums = {
  add(values: Values): void
  /** The column's sum in its heading's unit as a decimal; undefined for a column that is not summed. */
  sumOf(column: FormColumn): string | undefined
}

/**
 * Money is summed in the minor units of the column's currency, other
 * currencies at their rate; quantities in ten-thousandths: no sum depends on
 * the order of its rows. The same sums as the domain's `listSubtotals`, without
 * keeping the rows.
 */
export function columnSums(plan: WorkPlan, columns: readonly FormColumn[]): ColumnSums {
  const sums = new Map<FormColumn, bigint>(
    columns.filter((column) => column.total && column.found.length === 1).map((column) => [column, 0n]),
  )
  return {
    add(values) {
      for (const [column, sum] of sums) {
        const field = column.found[0]
        const value = field && values[field.id]
        if (typeof value === 'number') sums.set(column, sum + BigInt(Math.round(value * 10_000)))
        else if (typeof value === 'object' && !Array.isArray(value))
          sums.set(column, sum + BigInt(minorIn(value, currencyOf(column), plan.rates)))
      }
    },
    sumOf(column) {
      const sum = sums.get(column)
      const field = column.found[0]
      if (sum === undefined || !field) return undefined
      const text =
        field.type === 'money'
          ? formatMinor(Number(sum), column.shownUnit ?? '元')
          : formatQuantity(Number(sum) / 10_000, field, column.shownUnit)
      return text.replaceAll(',', '')
    },
  }
}

/** The currency that a column's unit counts. */
export function currencyOf(column: FormColumn) {
  return parseMoneyUnit(column.shownUnit ?? '元')?.currency ?? 'CNY'
}
