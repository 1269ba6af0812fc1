import type { Writable } from 'node:stream'
import { numberCell, serialOf } from '../form/form-cell.ts'
import type { SheetCell, SheetWriter } from '../xlsx/sheet-writer.ts'
import { workbookWriter } from '../xlsx/workbook-writer.ts'
import { byteSink } from '../zip/byte-sink.ts'
import type { ViewCell, ViewTable } from './view-table.ts'

/** Rows of one sheet; the format ends at 1,048,576, and what does not fit goes on the next. */
const rowsPerSheet = 1_000_000

/**
 * Writes a table as a workbook, piece by piece as its rows come: memory does not
 * grow with them. Rows get no height of their own, since finding it out costs
 * more than writing them; the spreadsheet does it for those that it shows.
 *
 * @param perSheet for tests; a sheet that is full is followed by another
 */
export async function writeViewXlsx(
  out: Writable | string,
  { name, columns, batches }: ViewTable,
  perSheet = rowsPerSheet,
): Promise<number> {
  const workbook = workbookWriter(byteSink(out))
  const widths = columns.map(({ width }) => width)
  const headings = columns.map(({ heading }): SheetCell => ({ look: 'heading', text: heading }))
  const source = batches[Symbol.asyncIterator]()
  let rest: readonly (readonly ViewCell[])[] = []
  let total = 0
  let ended = false

  /** Fills one sheet; what is left of a batch goes to the next. */
  const fill = async (sheet: SheetWriter): Promise<void> => {
    await sheet.row(headings, { height: 24 })
    for (let room = perSheet; room > 0;) {
      if (rest.length === 0) {
        const next = await source.next()
        if (next.done === true) {
          ended = true
          return
        }
        rest = next.value
      }
      const now = rest.slice(0, room)
      for (const row of now) await sheet.row(row.map(sheetCell))
      rest = rest.slice(room)
      room -= now.length
      total += now.length
    }
  }
  try {
    do {
      await workbook.sheet(
        name,
        { widths, frozen: { rows: 1, columns: 1 }, paper: 'A3', orientation: 'landscape' },
        fill,
        [1, 1],
      )
    } while (!ended && (rest.length > 0 || (rest = await nextBatch(source)).length > 0))
    await workbook.finish()
  } finally {
    // Whoever reads the rows from a cursor closes it, also when the receiver went away.
    await source.return?.()
  }
  return total
}

/** The next batch with rows in it; none where there are no more. */
async function nextBatch(
  source: AsyncIterator<readonly (readonly ViewCell[])[]>,
): Promise<readonly (readonly ViewCell[])[]> {
  for (;;) {
    const next = await source.next()
    if (next.done === true || next.value.length > 0) return next.done === true ? [] : next.value
  }
}

function sheetCell(cell: ViewCell): SheetCell {
  if (cell === undefined) return { look: 'text' }
  if ('number' in cell) return numberCell(cell.number)
  if ('day' in cell) return { look: 'day', number: String(serialOf(cell.day)) }
  return { look: 'text', text: cell.text }
}
