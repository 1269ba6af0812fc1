import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

type Cell = string | number | null | readonly string[]

/** Sends rows as COPY takes them, as they are made: no more than one at a time is held. */
export async function copyRows(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const names = columns.map((name) => `"${name}"`).join(', ')
  await pipeline(Readable.from(parts(rows)), client.query(copyFrom(`copy "${table}" (${names}) from stdin`)))
}

const rowsAtOnce = 500

function* parts(rows: Iterable<readonly Cell[]>): Generator<string> {
  let part: string[] = []
  for (const row of rows) {
    part.push(`${row.map(cell).join('\t')}\n`)
    if (part.length < rowsAtOnce) continue
    yield part.join('')
    part = []
  }
  yield part.join('')
}

function cell(value: Cell): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  return escaped(typeof value === 'string' ? value : list(value))
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

function list(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`).join(',')}}`
}
