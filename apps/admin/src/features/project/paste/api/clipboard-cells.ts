import { cellsOfText, type Cells } from './cells.ts'

/** The cells on a clipboard: its text where that is a table, else the first table of its page. */
export function clipboardCells(data: DataTransfer): Cells {
  const text = data.getData('text/plain')
  const html = data.getData('text/html')
  if (text.includes('\t') || !/<table/i.test(html)) return cellsOfText(text)
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table')
  const rows = [...(table?.rows ?? [])].map((row) =>
    [...row.cells].flatMap((cell) => [
      cell.textContent.trim(),
      // What a cell covers to the right is empty, as in a sheet.
      ...Array.from({ length: Math.min(cell.colSpan, 100) - 1 }, () => ''),
    ]),
  )
  return rows.filter((row) => row.some((cell) => cell !== ''))
}
