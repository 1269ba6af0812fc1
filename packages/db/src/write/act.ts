import type { Result } from '@zhaoshang/domain'
import { queryPlain, type Database, type Queryable } from '../database/database.ts'
import { appendAudit, type AuditEvent } from './append-audit.ts'
import { auditKeyOf } from './audit.ts'
import { inTransaction } from './transaction.ts'

/**
 * Changes tables that are the sign-in library's (accounts, sessions, passwords)
 * and puts it on record, in one transaction: both or nothing. Business data goes
 * through `write`. A refusal that `work` returns rolls back.
 *
 * @example
 * await act(db, { actor, action: 'session.end', detail: { session: id } }, async (q) => {
 *   await endSession(q, id)
 *   return accept(true)
 * })
 */
export async function act<T, R extends { code: string }>(
  database: Database,
  event: AuditEvent,
  work: (q: Queryable) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  const key = auditKeyOf(database)
  return inTransaction(database.pool, async (client) => {
    const result = await work({ query: (text, values) => queryPlain(client, text, values) })
    // Last, since the entry makes other writes wait until the commit.
    if (result.ok) await appendAudit(client, key, event)
    return { commit: result.ok, value: result }
  })
}
