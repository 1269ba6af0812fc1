import { createHash } from 'node:crypto'
import type { Queryable } from '../database/database.ts'
import { canonicalJson } from './canonical-json.ts'

/** What an entry of the trail says of the journal of the sign-in tables: rows up to `to`, and what they were. */
export interface JournalBinding {
  readonly from: number
  readonly to: number
  readonly digest: string
}

export interface JournalRow {
  readonly seq: number
  readonly at: string
  readonly table_name: string
  readonly operation: string
  readonly row_id: string
  readonly before: unknown
  readonly after: unknown
}

const rowsAtOnce = 5_000
/** Below every row, also one that somebody put in below the first. */
export const belowAll = Number.MIN_SAFE_INTEGER

/**
 * The journal's rows that no entry has bound yet, to be bound by the one that
 * is being written; undefined where there are none. Under the trail's lock, so
 * every row that stands below the last one is there.
 */
export async function nextBinding(q: Queryable): Promise<JournalBinding | undefined> {
  const bound = await lastBound(q)
  const rows = await journalRows(q, bound, null, rowsAtOnce)
  const last = rows.at(-1)
  return last && { from: bound, to: last.seq, digest: journalDigest(rows) }
}

/** The last row of the journal that an entry binds. */
export async function lastBound(q: Queryable): Promise<number> {
  const [last] = await q.query<{ to: number }>(
    `select (detail -> 'journal' ->> 'to')::bigint as "to" from audit where detail ? 'journal' order by seq desc limit 1`,
  )
  return last?.to ?? belowAll
}

/** Rows after `from` up to `to` (or to the end), in their order. */
export function journalRows(
  q: Queryable,
  from: number,
  to: number | null,
  limit: number | null = null,
): Promise<JournalRow[]> {
  return q.query<JournalRow>(
    `select seq, at, table_name, operation, row_id, before, after from sign_in_journal
     where seq > $1 and ($2::bigint is null or seq <= $2) order by seq limit $3`,
    [from, to, limit],
  )
}

export function journalDigest(rows: readonly JournalRow[]): string {
  return createHash('sha256').update(canonicalJson(rows)).digest('hex')
}

export function bindingOf(detail: unknown): JournalBinding | undefined {
  const journal =
    typeof detail === 'object' && detail !== null && 'journal' in detail ? detail.journal : undefined
  return journal as JournalBinding | undefined
}
