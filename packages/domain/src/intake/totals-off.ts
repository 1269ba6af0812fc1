import type { Field } from '../field/field.ts'
import { formatQuantity } from '../field/format/format-value.ts'
import { readValue } from '../field/read/read-value.ts'
import type { FieldValue } from '../field/value.ts'
import { cellAddress, type FormReading } from '../form/form-reading.ts'
import { formatYuan } from '../money/format-money.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Preview } from './intake.ts'
import type { RowReading, TargetColumn } from './read-cells.ts'

/**
 * The file's own totals that its rows do not add up to. A total row may sum all
 * rows, or those since the total before it; it is off when it is neither. A sum
 * formula that skips a cell written as text is the usual cause.
 */
export function totalsOff(
  plan: WorkPlan,
  reading: FormReading,
  targets: readonly TargetColumn[],
  rows: readonly RowReading[],
): Preview['totalsOff'] {
  const found: Preview['totalsOff'] = []
  for (const target of targets) {
    const field = target.fields.find(
      (candidate) => candidate.type === 'money' || candidate.type === 'quantity',
    )
    if (!field || target.fields.length > 1 || reading.totals.length === 0) continue
    const amounts = rows.map((row) => ({ row: row.row, amount: ownAmount(row, target.column.index, field) }))
    const sum = (from: number, until: number) =>
      amounts.reduce((total, { row, amount }) => (row > from && row < until ? total + amount : total), 0)
    let before = 0
    for (const total of reading.totals) {
      const raw = total.cells[target.column.index]
      const written = raw && readValue(plan, field, raw, target.context)
      const value = written?.ok ? written.value.value : null
      if (value !== null) {
        const section = sum(before, total.row)
        const all = sum(0, Infinity)
        const said = amountOf(value)
        if (!close(said, section) && !close(said, all)) {
          const { index, heading, letter } = target.column
          const show = (amount: number) => shownAmount(plan, field, amount, target.column.unit)
          found.push({
            column: index,
            heading,
            address: cellAddress(letter, total.row),
            written: show(said),
            summed: show(total === reading.totals.at(-1) ? all : section),
          })
        }
      }
      before = total.row
    }
  }
  return found
}

/** What the file says in the cell; where that cannot be read, what was typed instead. */
function ownAmount({ cells, fromFile }: RowReading, column: number, field: Field): number {
  const at = cells.findIndex((candidate) => candidate.column === column && candidate.field === field.id)
  const own = fromFile[at]
  const value = own?.ok ? own.value.value : (cells[at]?.value ?? null)
  return value === null ? 0 : amountOf(value)
}

function amountOf(value: FieldValue): number {
  return typeof value === 'object' && !Array.isArray(value)
    ? value.yuan
    : typeof value === 'number'
      ? value
      : 0
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005 + Math.abs(b) * 1e-12
}

function shownAmount(plan: WorkPlan, field: Field, amount: number, unit: string | undefined): string {
  return field.type === 'money'
    ? formatYuan(amount, unit ?? field.unit ?? '元', plan.rates)
    : formatQuantity(Math.round(amount * 10_000) / 10_000, field, unit ?? field.unit)
}
