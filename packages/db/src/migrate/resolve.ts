import { accept, type Result } from '@zhaoshang/domain'
import { readMigrations } from './migrations-folder.ts'
import { withEngine, type MigrationRefusal } from './with-engine.ts'

/**
 * Ends the state of a failed migration, as a person decided: `rolled-back`
 * (nothing of it is there, which is what a failure leaves; it runs again) or
 * `applied` (somebody did it by hand; it never runs).
 */
export async function resolveMigration(
  url: string,
  migrationName: string,
  as: 'rolled-back' | 'applied',
  folder?: string,
): Promise<Result<{ migration: string }, MigrationRefusal>> {
  return withEngine(url, async (engine) => {
    if (as === 'rolled-back') await engine.markMigrationRolledBack({ migrationName })
    else await engine.markMigrationApplied({ migrationName, migrationsList: readMigrations(folder) })
    return accept({ migration: migrationName })
  })
}
