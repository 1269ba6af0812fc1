import { unreadable } from '../file/file-refusal.ts'
import type { Merge } from '../workbook.ts'

/** `H5` → column 7 (0-based), row 5; `$` signs are allowed. Read by hand: it is done for every cell. */
export function parseReference(text: string): { column: number; row: number } {
  let column = 0
  let row = 0
  let at = text.charCodeAt(0) === dollar ? 1 : 0
  const letters = at
  for (; at < text.length; at++) {
    const letter = text.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  if (at === letters || at - letters > 7) throw unreadable('cell-reference')
  if (text.charCodeAt(at) === dollar) at++
  const figures = at
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) throw unreadable('cell-reference')
    row = row * 10 + digit
  }
  if (at === figures || at - figures > 9) throw unreadable('cell-reference')
  return { column: column - 1, row }
}

const dollar = 36

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
