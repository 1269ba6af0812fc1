import type { MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { MigrationConnection } from './adapter.ts'
import { readMigrations } from './migrations-folder.ts'
import { noFilters, withEngine, type MigrationRefusal } from './with-engine.ts'

export interface Migrated {
  /** Names of the migrations applied now; empty when there was nothing to do. */
  readonly applied: readonly string[]
}

/**
 * Brings the database up to the migrations folder. Safe to run by several
 * processes at once and again and again. A migration runs whole or not at all,
 * also when the process is killed in the middle of it.
 *
 * @param url the owner's address.
 */
export function migrate(url: string, folder?: string): Promise<Result<Migrated, MigrationRefusal>> {
  const migrationsList = readMigrations(folder)
  const run = (engine: SchemaEngine, connection: MigrationConnection) =>
    apply(engine, connection, migrationsList)
  return withEngine<Migrated>(url, run, scriptsOf(migrationsList))
}

async function apply(
  engine: SchemaEngine,
  connection: MigrationConnection,
  migrationsList: MigrationList,
): Promise<Result<Migrated, MigrationRefusal>> {
  await connection.lock()
  await connection.forgetInterrupted()
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

function scriptsOf(list: MigrationList): ReadonlySet<string> {
  return new Set(
    list.migrationDirectories.flatMap(({ migrationFile: { content } }) =>
      content.tag === 'ok' ? [content.value] : [],
    ),
  )
}
