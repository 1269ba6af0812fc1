import type { Writable } from 'node:stream'
import { writeViewCsv } from './view/write-view-csv.ts'
import { writeViewXlsx } from './view/write-view-xlsx.ts'
import type { ViewTable } from './view/view-table.ts'

/**
 * Writes any table of the system to take away, of whatever length, in bounded
 * memory.
 *
 * @param out a path, or a stream that is ended when the file is
 * @returns rows written
 */
export function writeView(out: Writable | string, format: 'xlsx' | 'csv', table: ViewTable): Promise<number> {
  return format === 'csv' ? writeViewCsv(out, table) : writeViewXlsx(out, table)
}
