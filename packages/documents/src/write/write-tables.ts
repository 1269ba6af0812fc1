import type { Writable } from 'node:stream'
import { rowHeight } from './form/row-height.ts'
import type { SheetCell } from './xlsx/sheet-writer.ts'
import { workbookWriter } from './xlsx/workbook-writer.ts'
import { byteSink } from './zip/byte-sink.ts'

/** A plain table on a sheet of its own. */
export type TableSheet = {
  name: string
  /** Above the headings; absent: the headings are the first row. */
  title?: string
  /** Lines under the title: how it is to be filled in, what it holds. */
  notes?: readonly string[]
  columns: readonly { heading: string; width: number }[]
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>
}

/**
 * Writes plain tables of texts as a workbook, one sheet each: registers to take
 * away, templates to fill in. Rows are streamed.
 *
 * @param out a path, or a stream that is ended when the workbook is
 */
export async function writeTables(out: Writable | string, sheets: readonly TableSheet[]): Promise<void> {
  const workbook = workbookWriter(byteSink(out))
  for (const { name, title, notes = [], columns, rows } of sheets) {
    const widths = columns.map(({ width }) => width)
    const head = 1 + (title === undefined ? 0 : 1) + notes.length
    await workbook.sheet(
      name,
      { widths, frozen: { rows: head, columns: 1 }, paper: 'A4', orientation: 'landscape' },
      async (sheet) => {
        const line = async (look: 'title' | 'line', text: string, height: number): Promise<void> => {
          const rest = columns.slice(1).map((): SheetCell => ({ look }))
          await sheet.row([{ look, text }, ...rest], { height, merges: [[0, columns.length - 1]] })
        }
        if (title !== undefined) await line('title', title, 34)
        for (const note of notes) await line('line', note, 20)
        await sheet.row(
          columns.map(({ heading }): SheetCell => ({ look: 'heading', text: heading })),
          { height: 24 },
        )
        for await (const row of rows) {
          const cells = row.map((text): SheetCell => ({ look: 'text', text }))
          await sheet.row(cells, { height: rowHeight(cells, widths) })
        }
      },
      [head, head],
    )
  }
  await workbook.finish()
}
