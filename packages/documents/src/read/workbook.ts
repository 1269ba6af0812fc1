import type { RawCell } from '@zhaoshang/domain'

/** A merged range; rows 1-based, columns 0-based, all inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** A row with content. */
export type SheetRow = {
  /** 1-based, as the spreadsheet shows it. */
  row: number
  /** By column position up to the last cell with content. */
  cells: RawCell[]
}

export type Sheet = {
  name: string
  hidden: boolean
  /** Rows with content only, in order. */
  rows: SheetRow[]
  merges: Merge[]
}

/** What a file holds, before anyone looks for forms in it. */
export type Workbook = {
  format: 'xlsx' | 'xls' | 'csv'
  sheets: Sheet[]
}

export const emptyCell: RawCell = { kind: 'empty' }

export function cellAt(cells: readonly RawCell[], column: number): RawCell {
  return cells[column] ?? emptyCell
}
