import { openWorkbook, writeView, type ViewCell } from '@zhaoshang/documents'
import { expectAccepted, type RawCell } from '@zhaoshang/domain'
import { answer } from './run-child.ts'

/**
 * The bare writer: the cells of the file that the server made, all of them
 * already in memory, through the same writer into a file. No database, no
 * rights, no values to put into words, no network.
 */
answer<{ file: string; out: string }>(async ({ file, out }) => {
  const limits = { rows: 2_000_000, cells: 100_000_000, fileBytes: 2 ** 31, inflatedBytes: 2 ** 33 }
  const [sheet] = expectAccepted(await openWorkbook(file, { limits }), 'the export').sheets
  const [heading, ...rows] = sheet?.rows ?? []
  const columns = (heading?.cells ?? []).map((cell) => ({
    heading: 'text' in cell ? cell.text : '',
    width: 14,
  }))
  const cells = rows.map((row) => row.cells.map(written))
  const write = async (rowsToWrite: readonly ViewCell[][]): Promise<number> => {
    const began = performance.now()
    await writeView(out, 'xlsx', {
      name: '项目',
      columns,
      batches: (async function* () {
        for (let at = 0; at < rowsToWrite.length; at += 500) yield rowsToWrite.slice(at, at + 500)
      })(),
    })
    return performance.now() - began
  }
  // Warm, as the server is.
  await write(cells.slice(0, 10_000))
  return write(cells)
})

function written(cell: RawCell): ViewCell {
  switch (cell.kind) {
    case 'number':
      return { number: String(cell.number) }
    case 'date':
      return { day: cell.date }
    case 'text':
      return { text: cell.text }
    default:
      return undefined
  }
}
