import type { RawCell } from '@zhaoshang/domain'
import { bomb, RefusedFile } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import { emptyCell, type Merge, type SheetRow } from '../workbook.ts'
import { plainFormat, type CellFormat } from './cell-formats.ts'
import { parseRange, parseReference } from './cell-reference.ts'
import { parseXml } from './parse-xml.ts'
import { unguardText } from '../../write/xlsx/guard-text.ts'
import { serialDate } from './serial-date.ts'
import { unescapeControl } from './unescape-control.ts'

export type WorksheetContext = {
  sheet: string
  texts: readonly RawCell[]
  formats: readonly CellFormat[]
  date1904: boolean
  limits: FileLimits
  /** Cells with content so far, over all sheets. */
  budget: { cells: number }
}

type OpenCell = {
  column: number
  type: string
  style: number
  value: string | undefined
  inline: string | undefined
  formula: string | undefined
}

/** Rows with content and merged ranges of one sheet, in one pass. */
export async function readWorksheet(
  part: AsyncIterable<Buffer>,
  context: WorksheetContext,
): Promise<{ rows: SheetRow[]; merges: Merge[] }> {
  const { limits } = context
  const rows: SheetRow[] = []
  const merges: Merge[] = []
  const sharedFormulas = new Map<string, string>()
  let row = 0
  let cells: RawCell[] = []
  let cell: OpenCell | undefined
  let nextColumn = 0
  let sharedIndex: string | undefined
  let capture: 'value' | 'inline' | 'formula' | undefined
  let phonetic = 0

  await parseXml(part, {
    open(name, attributes) {
      switch (name) {
        case 'row':
          row = Number(attributes['r'] ?? row + 1)
          cells = []
          nextColumn = 0
          break
        case 'c': {
          const column = attributes['r'] === undefined ? nextColumn : parseReference(attributes['r']).column
          nextColumn = column + 1
          cell = {
            column,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            value: undefined,
            inline: undefined,
            formula: undefined,
          }
          break
        }
        case 'v':
          capture = 'value'
          if (cell) cell.value = ''
          break
        case 'f':
          capture = 'formula'
          sharedIndex = attributes['t'] === 'shared' ? attributes['si'] : undefined
          if (cell) cell.formula = ''
          break
        case 'rPh':
          phonetic++
          break
        case 't':
          if (cell && phonetic === 0) {
            capture = 'inline'
            cell.inline ??= ''
          }
          break
        case 'mergeCell': {
          const range = parseRange(attributes['ref'] ?? '')
          if (!range) break
          if (merges.length >= limits.merges) throw bomb('merges', limits.merges)
          merges.push(range)
          break
        }
      }
    },
    text(text) {
      if (!cell || !capture) return
      if (capture === 'value') cell.value += text
      else if (capture === 'inline') cell.inline += text
      else cell.formula += text
    },
    close(name) {
      switch (name) {
        case 'f':
          if (cell && sharedIndex !== undefined) {
            if (cell.formula) sharedFormulas.set(sharedIndex, cell.formula)
            else cell.formula = sharedFormulas.get(sharedIndex) ?? ''
          }
          capture = undefined
          break
        case 'v':
        case 't':
          capture = undefined
          break
        case 'rPh':
          phonetic--
          break
        case 'c': {
          if (!cell) break
          const read = toRawCell(cell, context)
          if (read.kind !== 'empty') {
            if (cell.column >= limits.columns) throw bomb('columns', limits.columns)
            if (++context.budget.cells > limits.cells) throw bomb('cells', limits.cells)
            while (cells.length < cell.column) cells.push(emptyCell)
            cells[cell.column] = read
          }
          cell = undefined
          break
        }
        case 'row':
          if (cells.length === 0) break
          if (rows.length >= limits.rows)
            throw new RefusedFile({ code: 'too-many-rows', sheet: context.sheet, limit: limits.rows })
          rows.push({ row, cells })
          break
      }
    },
  })
  return { rows: inOrder(rows), merges }
}

/** Writers keep rows in order; a file made otherwise is sorted rather than misread. */
function inOrder(rows: SheetRow[]): SheetRow[] {
  const sorted = rows.every((row, i) => i === 0 || row.row > (rows[i - 1]?.row ?? 0))
  return sorted ? rows : rows.toSorted((a, b) => a.row - b.row)
}

function toRawCell(cell: OpenCell, context: WorksheetContext): RawCell {
  const read = withoutFormula(cell, context)
  if (cell.formula === undefined) return read
  const formula = storable(cell.formula)
  if (read.kind === 'empty') {
    return cell.value === undefined && cell.inline === undefined ? { kind: 'error', text: '', formula } : read
  }
  return { ...read, formula }
}

function withoutFormula(cell: OpenCell, context: WorksheetContext): RawCell {
  const value = cell.value
  switch (cell.type) {
    case 's':
      return value === undefined ? emptyCell : (context.texts[Number(value)] ?? emptyCell)
    case 'inlineStr':
    case 'str':
      return textCell(unescapeControl(cell.inline ?? value ?? ''))
    case 'b':
      return value === undefined
        ? emptyCell
        : { kind: 'boolean', value: value.trim() === '1' || value.trim() === 'true' }
    case 'e':
      return { kind: 'error', text: storable(value ?? '') }
    case 'd':
      return value === undefined ? emptyCell : isoDateCell(value.trim())
    default:
      return value === undefined || value.trim() === ''
        ? emptyCell
        : numberCell(Number(value), value, context.formats[cell.style] ?? plainFormat, context.date1904)
  }
}

export function textCell(written: string): RawCell {
  const text = storable(written)
  return text.trim() === '' ? emptyCell : { kind: 'text', text: unguardText(text) }
}

/** The format can write half a character (`_xD83D_`) and a NUL; no database keeps them, and nobody typed them. */
function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed()
  return whole.includes('\0') ? whole.replaceAll('\0', '') : whole
}

function dateCell(date: string, shown: 'day' | 'month' | 'year'): RawCell {
  if (shown === 'day') return { kind: 'date', date }
  const year = `${date.slice(0, 4)}年`
  return { kind: 'text', text: shown === 'year' ? year : `${year}${Number(date.slice(5, 7))}月` }
}

function isoDateCell(value: string): RawCell {
  const found = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?/.exec(value)
  if (!found?.[1]) return textCell(value)
  return { kind: 'date', date: found[2] && found[2] !== '00:00' ? `${found[1]}T${found[2]}` : found[1] }
}

export function numberCell(number: number, written: string, format: CellFormat, date1904: boolean): RawCell {
  if (!Number.isFinite(number)) return textCell(written)
  if (format.kind === 'percent')
    return { kind: 'text', text: `${(number * 100).toFixed(Math.min(format.decimals ?? 0, 10))}%` }
  if (format.kind !== 'number') {
    const read = serialDate(number, date1904)
    if (read && 'time' in read) return { kind: 'text', text: read.time }
    if (read) return dateCell(read.date, format.kind)
  }
  if (format.unit) return { kind: 'text', text: `${number}${format.unit}` }
  return { kind: 'number', number }
}
