import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { read, set_cptable, type CellObject, type WorkSheet } from '@e965/xlsx'
import type { RawCell } from '@zhaoshang/domain'
import { bomb, RefusedFile, unreadable, type FileRefusal } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import { emptyCell, type Merge, type Sheet, type SheetRow } from '../workbook.ts'
import { formatOf } from '../xlsx/cell-formats.ts'
import { numberCell, textCell } from '../xlsx/worksheet.ts'
import type { XlsAnswer } from './open-xls.ts'

/** An old workbook in the shape of every other one. Runs in its own thread. */
export function readXls(bytes: Uint8Array, limits: FileLimits): XlsAnswer {
  set_cptable(codepages)
  try {
    const book = read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellDates: false,
      cellHTML: false,
      sheetRows: limits.rows + 1_000,
    })
    if (book.SheetNames.length === 0) throw unreadable('xls-damaged')
    const date1904 = book.Workbook?.WBProps?.date1904 === true
    const budget = { cells: 0 }
    const sheets = book.SheetNames.flatMap((name, i): Sheet[] => {
      const sheet = book.Sheets[name]
      const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) > 0
      return sheet
        ? [
            {
              name,
              hidden,
              rows: rowsOf(sheet, name, date1904, limits, budget),
              merges: mergesOf(sheet, limits),
            },
          ]
        : []
    })
    return { ok: true, workbook: { format: 'xls', sheets } }
  } catch (error) {
    return { ok: false, refusal: refusalOf(error) }
  }
}

function refusalOf(error: unknown): FileRefusal {
  if (error instanceof RefusedFile) return error.refusal
  const message = error instanceof Error ? error.message : ''
  return /password|encrypt/i.test(message)
    ? { code: 'file-encrypted' }
    : { code: 'file-unreadable', why: 'xls-damaged' }
}

function rowsOf(
  sheet: WorkSheet,
  name: string,
  date1904: boolean,
  limits: FileLimits,
  budget: { cells: number },
): SheetRow[] {
  const rows: SheetRow[] = []
  const data: (CellObject | undefined)[][] = sheet['!data'] ?? []
  data.forEach((cells, index) => {
    const read: RawCell[] = []
    cells.forEach((cell, column) => {
      const raw = cell ? rawCell(cell, date1904) : emptyCell
      if (raw.kind === 'empty') return
      if (column >= limits.columns) throw bomb('columns', limits.columns)
      if (++budget.cells > limits.cells) throw bomb('cells', limits.cells)
      while (read.length < column) read.push(emptyCell)
      read[column] = raw
    })
    if (read.length === 0) return
    if (rows.length >= limits.rows)
      throw new RefusedFile({ code: 'too-many-rows', sheet: name, limit: limits.rows })
    rows.push({ row: index + 1, cells: read })
  })
  return rows
}

function rawCell(cell: CellObject, date1904: boolean): RawCell {
  const read = withoutFormula(cell, date1904)
  return cell.f === undefined || read.kind === 'empty' ? read : { ...read, formula: cell.f }
}

function withoutFormula(cell: CellObject, date1904: boolean): RawCell {
  switch (cell.t) {
    case 'n':
      return typeof cell.v === 'number'
        ? numberCell(cell.v, String(cell.v), formatOf(typeof cell.z === 'string' ? cell.z : ''), date1904)
        : emptyCell
    case 's':
      return textCell(String(cell.v ?? ''))
    case 'b':
      return { kind: 'boolean', value: cell.v === true }
    case 'e':
      return { kind: 'error', text: cell.w ?? '#VALUE!' }
    default:
      return emptyCell
  }
}

function mergesOf(sheet: WorkSheet, limits: FileLimits): Merge[] {
  const merges = sheet['!merges'] ?? []
  if (merges.length > limits.merges) throw bomb('merges', limits.merges)
  return merges.map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c }))
}
