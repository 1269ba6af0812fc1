import type { FormColumn } from './form-columns.ts'

/** Characters of 10 points across a page that is printed at two thirds, the smallest that is read without a glass. */
const across = { A3: 310, A4: 215 }
const numberWidth = 5
const unitWidth = 12
const narrowest = 0.6

/**
 * Widths of a form's columns, row number and unit first. A form wider than its
 * paper gets narrower text columns and taller rows rather than smaller print;
 * figures and dates keep what they need.
 */
export function columnWidths(
  columns: readonly FormColumn[],
  withUnits: boolean,
  paper: 'A3' | 'A4',
): number[] {
  const lead = withUnits ? [numberWidth, unitWidth] : [numberWidth]
  const fixed = columns.map(fixedWidth)
  const sum = (widths: readonly (number | undefined)[]) =>
    widths.reduce<number>((total, width) => total + (width ?? 0), 0)
  const flexible = sum(columns.map((column, i) => (fixed[i] === undefined ? column.width : 0)))
  const room = across[paper] - sum(lead) - sum(fixed)
  const factor = Math.min(1.1, Math.max(narrowest, room / Math.max(1, flexible)))
  return [
    ...lead,
    ...columns.map((column, i) => fixed[i] ?? Math.max(6, Math.round(column.width * factor * 2) / 2)),
  ]
}

function fixedWidth(column: FormColumn): number | undefined {
  if (column.found.length !== 1) return undefined
  switch (column.found[0]?.type) {
    case 'money':
      return 10.5
    case 'quantity':
      return 8.5
    case 'date':
      return 10.5
    default:
      return undefined
  }
}
