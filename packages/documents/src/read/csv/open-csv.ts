import type { RawCell } from '@zhaoshang/domain'
import { bomb, RefusedFile } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import { emptyCell, type SheetRow, type Workbook } from '../workbook.ts'
import { textCell } from '../xlsx/worksheet.ts'
import { separatorOf, splitRecords } from './split-records.ts'

/** A text table as a workbook of one sheet; every cell is text as written. */
export function openCsv(text: string, sheet: string, limits: FileLimits): Workbook {
  const rows: SheetRow[] = []
  let count = 0
  for (const record of splitRecords(text, separatorOf(text))) {
    const cells: RawCell[] = []
    record.cells.forEach((cell, column) => {
      if (unguarded(cell).trim() === '') return
      if (column >= limits.columns) throw bomb('columns', limits.columns)
      if (++count > limits.cells) throw bomb('cells', limits.cells)
      while (cells.length < column) cells.push(emptyCell)
      cells[column] = textCell(unguarded(cell))
    })
    if (cells.length === 0) continue
    if (rows.length >= limits.rows)
      throw new RefusedFile({ code: 'too-many-rows', sheet, limit: limits.rows })
    rows.push({ row: record.line, cells })
  }
  return { format: 'csv', sheets: [{ name: sheet, hidden: false, rows, merges: [] }] }
}

/** `="0138…"` and a leading `'` keep a csv's texts from being taken for numbers or formulas; what counts is the text. */
function unguarded(cell: string): string {
  if (/^'\d/.test(cell)) return cell.slice(1)
  return /^="[^"]*"$/.test(cell) ? cell.slice(2, -1) : cell
}
