import { instantFromMs } from '@zhaoshang/domain'
import type pg from 'pg'
import { queryPlain } from '../database/database.ts'
import { auditHash, beginning } from './audit-entry.ts'
import { nextBinding } from './journal-binding.ts'

export interface AuditEvent {
  readonly actor: string
  readonly action: string
  /** Facts beside who and what; nothing in it names a person. */
  readonly detail: object
}

const auditLock = 7_202_612

/**
 * Adds one entry to the chain inside the caller's transaction. The lock is held
 * until that transaction ends, so this comes last before the commit. It binds what
 * the journal of the sign-in tables has got since the last entry. The moment
 * is the real one: a demo clock does not move the trail.
 */
export async function appendAudit(client: pg.PoolClient, key: string, event: AuditEvent): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [auditLock])
  const [last] = await queryPlain<{ seq: number; hash: string }>(
    client,
    'select seq, hash from audit order by seq desc limit 1',
  )
  const journal = await nextBinding({ query: (text, values) => queryPlain(client, text, values) })
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at: instantFromMs(Date.now()),
    ...event,
    detail: { ...event.detail, ...(journal && { journal }) },
    prev: last?.hash ?? beginning,
  }
  await client.query(
    'insert into audit (seq, at, actor, action, detail, prev, hash) values ($1, $2, $3, $4, $5, $6, $7)',
    [
      entry.seq,
      entry.at,
      entry.actor,
      entry.action,
      JSON.stringify(entry.detail),
      entry.prev,
      auditHash(key, entry),
    ],
  )
}
