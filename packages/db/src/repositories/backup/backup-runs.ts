import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A backup that the server took by itself, or failed to. */
export interface BackupRun {
  readonly id: string
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly path: string
  readonly bytes: number | null
  readonly rows: number | null
  readonly files: number | null
  readonly encrypted: boolean
  /** Read from its first byte to its last and found whole. */
  readonly verified: boolean
  /** Code of what went wrong. */
  readonly failure: string | null
  /** When it made room for later ones. */
  readonly removedAt: Instant | null
}

/** The newest first. */
export function backupRuns(q: Queryable, limit: number): Promise<BackupRun[]> {
  return q.query<BackupRun>(
    `select id, started_at as "startedAt", ended_at as "endedAt", path, bytes, rows, files, encrypted, verified,
            failure, removed_at as "removedAt"
     from backup_run order by started_at desc, id desc limit $1`,
    [limit],
  )
}
