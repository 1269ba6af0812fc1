import {
  amountInUnit,
  formatCell,
  formatQuantity,
  isDay,
  type List,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { SheetCell } from '../xlsx/sheet-writer.ts'
import type { LookName } from '../xlsx/styles.ts'
import { currencyOf } from './column-sums.ts'
import { decimalText } from './decimal-text.ts'
import type { FormColumn } from './form-columns.ts'

/**
 * A value as a cell: money in the heading's unit and quantities as numbers, a
 * whole day as a date, everything else as text. An amount in another
 * currency than the heading's stays text with its unit (500万美元): as a number nobody
 * would tell the two apart.
 */
export function formCell(plan: WorkPlan, list: List, column: FormColumn, values: Values): SheetCell {
  const [field, second] = column.found
  const value = field && values[field.id]
  if (field && second === undefined && value !== undefined) {
    if (
      field.type === 'money' &&
      typeof value === 'object' &&
      !Array.isArray(value) &&
      value.currency === currencyOf(column)
    ) {
      return numberCell(decimalText(amountInUnit(value, column.shownUnit ?? '元')))
    }
    if (field.type === 'quantity' && typeof value === 'number')
      return numberCell(formatQuantity(value, field, column.shownUnit).replaceAll(',', ''))
    if (field.type === 'date' && typeof value === 'string' && isDay(value))
      return { look: 'day', number: String(serialOf(value)) }
  }
  const text = formatCell(plan, list, column, values)
  return {
    look: field?.type === 'money' ? 'whole' : field && centred.has(field.type) ? 'center' : 'text',
    text,
  }
}

const centred = new Set(['date', 'time-span', 'choice', 'yes-no', 'phone'])

export function numberCell(decimal: string, sum = false): SheetCell {
  const places = decimal.split('.')[1]?.length ?? 0
  const looks: [LookName, LookName] =
    places === 0
      ? ['whole', 'sumWhole']
      : places <= 2
        ? ['two', 'sumTwo']
        : places <= 4
          ? ['four', 'sumFour']
          : ['six', 'sumSix']
  return { look: looks[sum ? 1 : 0], number: decimal }
}

/** Days since the spreadsheet's epoch. @example serialOf('2024-04-12') // 45394 */
export function serialOf(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}
