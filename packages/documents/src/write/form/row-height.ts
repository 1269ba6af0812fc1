import type { SheetCell } from '../xlsx/sheet-writer.ts'

const lineHeight = 14

/** Width in half characters: a Chinese one counts two. */
export function textWidth(text: string): number {
  let width = 0
  for (const sign of text) width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6“”‘’…—]/.test(sign) || (sign.codePointAt(0) ?? 0) > 0xffff ? 2 : 1
  return width
}

/** Height in points at which the longest cell of a row is shown whole. */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[], bold = false): number {
  let lines = 1
  cells.forEach((cell, i) => {
    if (!('text' in cell)) return
    // A Chinese character that no longer fits goes to the next line whole; bold ones are wider.
    const width = Math.max(2, ((widths[i] ?? 10) - 1.5) / (bold ? 1.15 : 1))
    lines = Math.max(lines, cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0))
  })
  return Math.max(18, lines * lineHeight + 4)
}
