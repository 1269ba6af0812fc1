import type { SheetCell } from '../xlsx/sheet-writer.ts'

const lineHeight = 14

/** Width in half characters: a Chinese one counts two. */
export function textWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // Two surrogates are one wide character, each counts one.
    width +=
      code < 0x1100 ||
      (code >= 0xd800 && code <= 0xdfff) ||
      (code > 0x2026 && code < 0x2e80) ||
      (code >= 0xff61 && code <= 0xffdc)
        ? 1
        : 2
  }
  return width
}

/** Height in points at which the longest cell of a row is shown whole. */
export function rowHeight(cells: readonly SheetCell[], widths: readonly number[], bold = false): number {
  let lines = 1
  cells.forEach((cell, i) => {
    if (!('text' in cell)) return
    // A Chinese character that no longer fits goes to the next line whole; bold ones are wider.
    const width = Math.max(2, ((widths[i] ?? 10) - 1.5) / (bold ? 1.15 : 1))
    lines = Math.max(
      lines,
      cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0),
    )
  })
  return Math.max(18, lines * lineHeight + 4)
}
