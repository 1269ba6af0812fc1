import type { Writable } from 'node:stream'
import { plainText } from '../plain-text.ts'
import { guardText } from '../xlsx/guard-text.ts'
import { byteSink } from '../zip/byte-sink.ts'
import type { ViewCell, ViewTable } from './view-table.ts'

/**
 * Writes a table as csv: UTF-8 with the mark by which spreadsheets know it,
 * RFC 4180 quotes and line ends. Text that begins like a formula gets an
 * apostrophe, since a spreadsheet runs what it finds in a csv.
 */
export async function writeViewCsv(out: Writable | string, table: ViewTable): Promise<number> {
  const sink = byteSink(out)
  const line = (cells: readonly ViewCell[]): string => `${cells.map(written).join(',')}\r\n`
  await sink.write(Buffer.from(`\uFEFF${line(table.columns.map(({ heading }) => ({ text: heading })))}`))
  let rows = 0
  for await (const batch of table.batches) {
    rows += batch.length
    await sink.write(Buffer.from(batch.map(line).join('')))
  }
  await sink.end()
  return rows
}

function written(cell: ViewCell): string {
  if (cell === undefined) return ''
  if ('number' in cell) return cell.number
  if ('day' in cell) return cell.day
  const text = guardText(plainText(cell.text))
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
