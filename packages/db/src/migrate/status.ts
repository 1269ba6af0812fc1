import { accept, type Result } from '@zhaoshang/domain'
import { readMigrations } from './migrations-folder.ts'
import { noFilters, withEngine, type MigrationRefusal } from './with-engine.ts'

export interface MigrationStatus {
  readonly upToDate: boolean
  /** In the folder, not in the database. */
  readonly pending: readonly string[]
  /** In the database, not in the folder: a newer program was here. */
  readonly unknown: readonly string[]
  /** Failed and not resolved yet. */
  readonly failed: readonly string[]
  /** Changed in the folder after they were applied. */
  readonly edited: readonly string[]
}

export async function status(
  url: string,
  folder?: string,
): Promise<Result<MigrationStatus, MigrationRefusal>> {
  return withEngine<MigrationStatus>(url, async (engine) => {
    const migrationsList = readMigrations(folder)
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilters,
    })
    const { history } = found
    const pending = history && 'unappliedMigrationNames' in history ? history.unappliedMigrationNames : []
    const unknown = history && 'unpersistedMigrationNames' in history ? history.unpersistedMigrationNames : []
    const failed = found.failedMigrationNames
    const edited = found.editedMigrationNames
    return accept({
      upToDate: [pending, unknown, failed, edited].every((names) => names.length === 0),
      pending,
      unknown,
      failed,
      edited,
    })
  })
}
