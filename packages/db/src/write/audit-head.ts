import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../database/database.ts'
import type { AuditHead } from './verify-audit.ts'

/** Where the chain stands now; null while nothing is on record. */
export async function auditHead(q: Queryable): Promise<(AuditHead & { readonly at: Instant }) | null> {
  const [head] = await q.query<AuditHead & { at: Instant }>(
    'select seq, hash, at from audit order by seq desc limit 1',
  )
  return head ?? null
}
