import type { Database } from '../database/database.ts'
import { appendAudit, type AuditEvent } from './append-audit.ts'
import { inTransaction } from './transaction.ts'

/** Puts something on record that is no change of data: a sign-in, an export, a look at a masked value. */
export async function audit(database: Database, event: AuditEvent): Promise<void> {
  const key = auditKeyOf(database)
  await inTransaction(database.pool, async (client) => {
    await appendAudit(client, key, event)
    return { commit: true, value: undefined }
  })
}

export function sealKeyOf(database: Database): string {
  if (database.sealKey === undefined)
    throw new Error('this database was opened without the secret: what is sealed stays so')
  return database.sealKey
}

export function auditKeyOf(database: Database): string {
  if (database.auditKey === undefined)
    throw new Error('this database was opened without the secret: it cannot be written')
  return database.auditKey
}
