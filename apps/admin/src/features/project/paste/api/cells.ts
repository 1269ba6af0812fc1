export type Cells = readonly (readonly string[])[]

/**
 * Cells as spreadsheets put them on the clipboard: tabs between, line breaks
 * after, quotes around what holds either (doubled inside). Empty rows at the
 * end are none.
 */
export function cellsOfText(text: string): Cells {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const [cell, end] = cellAt(text, at)
    rows.at(-1)?.push(cell)
    if (text[end] === '\t') at = end + 1
    else {
      at = text.startsWith('\r\n', end) ? end + 2 : end + 1
      if (at < text.length) rows.push([])
    }
  }
  if (text.endsWith('\t')) rows.at(-1)?.push('')
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''))
}

/** A cell and where it ends; a quote that nothing closes is a quote. */
function cellAt(text: string, from: number): [cell: string, end: number] {
  const quoted = text[from] === '"' ? /^"((?:[^"]|"")*)"(?=[\t\r\n]|$)/.exec(text.slice(from)) : null
  if (quoted) return [(quoted[1] ?? '').replaceAll('""', '"'), from + quoted[0].length]
  const found = /[\t\r\n]/.exec(text.slice(from))
  const end = found ? from + found.index : text.length
  return [text.slice(from, end), end]
}

/** The inverse: what is sent to the server as a table. */
export function textOfCells(cells: Cells): string {
  const quoted = (cell: string): string => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return cells.map((row) => row.map(quoted).join('\t')).join('\r\n')
}
