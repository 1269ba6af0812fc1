import { createHmac } from 'node:crypto'
import { epochMs, type Instant } from '@zhaoshang/domain'
import { canonicalJson } from './canonical-json.ts'

export interface AuditEntry {
  readonly seq: number
  readonly at: Instant
  readonly actor: string
  readonly action: string
  readonly detail: unknown
  /** Hash of the entry before; of the first one: {@link beginning}. */
  readonly prev: string
  readonly hash: string
}

export const beginning = '0'.repeat(64)

/** Keyed, so that who can write the table but does not hold the key cannot forge an entry. */
export function auditHash(key: string, entry: Omit<AuditEntry, 'hash'>): string {
  const { seq, at, actor, action, detail, prev } = entry
  return createHmac('sha256', key)
    .update(canonicalJson({ seq, at: epochMs(at), actor, action, detail, prev }))
    .digest('hex')
}
