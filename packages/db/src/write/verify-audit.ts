import { accept, refuse, type Instant, type Result } from '@zhaoshang/domain'
import type { Database, Queryable } from '../database/database.ts'
import { auditKeyOf } from './audit.ts'
import { auditHash, beginning, type AuditEntry } from './audit-entry.ts'
import { changesDigest, type ChangeRow } from './changes-digest.ts'
import { belowAll, bindingOf, journalDigest, journalRows } from './journal-binding.ts'

/** Where the chain stood: kept outside the database it shows a tail that was cut off. */
export interface AuditHead {
  readonly seq: number
  readonly hash: string
}

export type AuditRefusal = {
  code: 'audit-broken'
  seq: number
  /** The entry or its change record differs from what was written; an entry is missing before it; it does not follow from the one before; the chain ends before a known head. */
  why: 'changed' | 'missing' | 'inserted' | 'cut-off'
  /** Which of its parts: the entry itself, the before and after of its write, the journal of sign-ins that it binds. */
  what: 'entry' | 'changes' | 'journal'
}

const entriesAtOnce = 1_000

/**
 * Walks the whole chain and says at which entry it breaks. The before and after
 * of each write are held against the digest in its entry.
 *
 * @param known heads exported earlier.
 */
export async function verifyAudit(
  database: Database,
  known: readonly AuditHead[] = [],
): Promise<Result<{ entries: number; head: AuditHead | null }, AuditRefusal>> {
  const key = auditKeyOf(database)
  const expected = new Map(known.map((head) => [head.seq, head.hash]))
  let last: AuditHead = { seq: 0, hash: beginning }
  let bound = belowAll
  for (;;) {
    const entries = await entriesAfter(database, last.seq)
    for (const entry of entries) {
      const why = faultOf(key, entry, last, expected.get(entry.seq))
      if (why) return refuse({ code: 'audit-broken', seq: entry.seq, why, what: 'entry' })
      expected.delete(entry.seq)
      last = entry
    }
    const changed = await firstChangedRecord(database, entries)
    if (changed !== null)
      return refuse({ code: 'audit-broken', seq: changed, why: 'changed', what: 'changes' })
    const journal = await firstBrokenBinding(database, entries, bound)
    if ('seq' in journal)
      return refuse({ code: 'audit-broken', seq: journal.seq, why: 'changed', what: 'journal' })
    bound = journal.bound
    if (entries.length < entriesAtOnce) break
  }
  for (const seq of expected.keys())
    return refuse({ code: 'audit-broken', seq, why: 'cut-off', what: 'entry' })
  return accept({ entries: last.seq, head: last.seq === 0 ? null : { seq: last.seq, hash: last.hash } })
}

function faultOf(
  key: string,
  entry: AuditEntry,
  last: AuditHead,
  known: string | undefined,
): 'changed' | 'missing' | 'inserted' | null {
  if (entry.seq !== last.seq + 1) return 'missing'
  if (auditHash(key, entry) !== entry.hash) return 'changed'
  if (entry.prev !== last.hash) return 'inserted'
  if (known !== undefined && known !== entry.hash) return 'changed'
  return null
}

function entriesAfter(database: Queryable, seq: number): Promise<AuditEntry[]> {
  return database.query<AuditEntry & { at: Instant }>(
    'select seq, at, actor, action, detail, prev, hash from audit where seq > $1 order by seq limit $2',
    [seq, entriesAtOnce],
  )
}

/** Seq of the first entry whose change record is not the one that it was written with. */
async function firstChangedRecord(
  database: Queryable,
  entries: readonly AuditEntry[],
): Promise<number | null> {
  const writes = entries.flatMap(({ seq, detail }) => (isWriteDetail(detail) ? [{ seq, ...detail }] : []))
  const rows = await database.query<ChangeRow>(
    `select change_set, position, entity, entity_id, action, before, after, before_version, after_version
     from change where change_set = any($1) order by change_set, position`,
    [writes.map((entry) => entry.changeSet)],
  )
  const bySet = Map.groupBy(rows, (row) => row.change_set)
  return (
    writes.find((entry) => changesDigest(bySet.get(entry.changeSet) ?? []) !== entry.changes)?.seq ?? null
  )
}

/** Where the journal is not what an entry bound; else up to which row it is bound. */
async function firstBrokenBinding(
  database: Queryable,
  entries: readonly AuditEntry[],
  boundBefore: number,
): Promise<{ seq: number } | { bound: number }> {
  let bound = boundBefore
  for (const { seq, detail } of entries) {
    const binding = bindingOf(detail)
    if (!binding) continue
    const rows = await journalRows(database, bound, binding.to)
    if (binding.from !== bound || journalDigest(rows) !== binding.digest) return { seq }
    bound = binding.to
  }
  return { bound }
}

function isWriteDetail(detail: unknown): detail is { changeSet: string; changes: string } {
  return typeof detail === 'object' && detail !== null && 'changeSet' in detail && 'changes' in detail
}
