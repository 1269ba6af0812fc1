import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { MigrationConnection } from './adapter.ts'
import { readMigrations } from './migrations-folder.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { noFilters, withEngine, type MigrationRefusal } from './with-engine.ts'

export interface Migrated {
  /** Names of the migrations applied now; empty when there was nothing to do. */
  readonly applied: readonly string[]
}

/**
 * Brings the database up to the migrations folder. Safe to run by several
 * processes at once (the engine holds a lock in the database) and again and
 * again. A migration runs whole or not at all.
 *
 * @param url the owner's address.
 */
export function migrate(url: string, folder?: string): Promise<Result<Migrated, MigrationRefusal>> {
  return oneAtATime(url, () =>
    withEngine<Migrated>(url, (engine, connection) => apply(engine, connection, folder)),
  )
}

async function apply(
  engine: SchemaEngine,
  connection: MigrationConnection,
  folder: string | undefined,
): Promise<Result<Migrated, MigrationRefusal>> {
  const migrationsList = readMigrations(folder)
  const failed = async (): Promise<string[]> => {
    const query = { migrationsList, optInToShadowDatabase: false, filters: noFilters }
    return (await engine.diagnoseMigrationHistory(query)).failedMigrationNames
  }
  const unresolved = await failed()
  if (unresolved.length > 0) return refuse({ code: 'migration-unresolved', migrations: unresolved })
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: noFilters })
    return accept({ applied: appliedMigrationNames })
  } catch (error) {
    const reason = connection.scriptError()
    if (!reason) throw error
    return refuse({ code: 'migration-failed', migration: (await failed()).at(-1) ?? null, error: reason })
  }
}
