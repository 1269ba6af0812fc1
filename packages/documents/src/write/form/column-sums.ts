import { amountInUnit, formatQuantity, type Values } from '@zhaoshang/domain'
import { decimalText } from './decimal-text.ts'
import type { FormColumn } from './form-columns.ts'

/** Sums of a list's total columns, kept while its rows pass by. */
export type ColumnSums = {
  add(values: Values): void
  /** The column's sum in its heading's unit as a decimal; undefined for a column that is not summed. */
  sumOf(column: FormColumn): string | undefined
}

/** Money is summed in integer fen, at the rate of its day where it is foreign, quantities in ten-thousandths, so that no sum depends on the order of its rows. */
export function columnSums(columns: readonly FormColumn[]): ColumnSums {
  const sums = new Map<FormColumn, bigint>(
    columns.filter((column) => column.total).map((column) => [column, 0n]),
  )
  return {
    add(values) {
      for (const [column, sum] of sums) {
        const field = column.found[0]
        const value = field && values[field.id]
        if (typeof value === 'number') sums.set(column, sum + BigInt(Math.round(value * 10_000)))
        else if (typeof value === 'object' && !Array.isArray(value))
          sums.set(column, sum + (value.currency === 'CNY' ? BigInt(value.minor) : BigInt(value.yuan) * 100n))
      }
    },
    sumOf(column) {
      const sum = sums.get(column)
      const field = column.found[0]
      if (sum === undefined || !field) return undefined
      if (field.type !== 'money')
        return formatQuantity(Number(sum) / 10_000, field, column.shownUnit).replaceAll(',', '')
      return decimalText(
        amountInUnit({ currency: 'CNY', minor: Number(sum), yuan: 0 }, column.shownUnit ?? '元'),
      )
    },
  }
}
