import { unreadable } from '../file/file-refusal.ts'
import type { Merge } from '../workbook.ts'

/** `H5` → column 7 (0-based), row 5; `$` signs are allowed. */
export function parseReference(text: string): { column: number; row: number } {
  const found = /^\$?([A-Za-z]{1,7})\$?(\d{1,9})$/.exec(text)
  if (!found?.[1]) throw unreadable('cell-reference')
  let column = 0
  for (const letter of found[1].toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  return { column: column - 1, row: Number(found[2]) }
}

/** `A1:Q1`; a single cell is no range. */
export function parseRange(text: string): Merge | undefined {
  const [from, to] = text.split(':')
  if (!from || !to) return undefined
  const a = parseReference(from)
  const b = parseReference(to)
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}
