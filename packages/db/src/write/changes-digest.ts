import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/** A row of the table `change`. */
export interface ChangeRow {
  readonly change_set: string
  readonly position: number
  readonly entity: string
  readonly entity_id: string
  readonly action: string
  readonly before: unknown
  readonly after: unknown
  readonly before_version: number | null
  readonly after_version: number | null
}

/** Binds the change record to the audit chain: a changed before or after is seen there. */
export function changesDigest(rows: readonly ChangeRow[]): string {
  // Row by row: of a large import the whole would be one text of tens of megabytes.
  const hash = createHash('sha256').update('[')
  rows.forEach((row, i) => {
    hash.update(`${i === 0 ? '' : ','}${canonicalJson(row)}`)
  })
  return hash.update(']').digest('hex')
}
