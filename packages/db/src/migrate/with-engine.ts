import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { refuse, type Result } from '@zhaoshang/domain'
import pg from 'pg'
import { migrationConnection, type MigrationConnection, type PostgresError } from './adapter.ts'
import { loadSchemaEngine, panicRegistry } from './engine-module.ts'
import { readSchema } from './migrations-folder.ts'

export type MigrationRefusal =
  | { code: 'database-unreachable'; detail: string }
  /** A migration did not run; nothing of it is left, but it stays marked until it is resolved. */
  | { code: 'migration-failed'; migration: string | null; error: PostgresError }
  /** An earlier run failed: `db:resolve` it, then migrate again. */
  | { code: 'migration-unresolved'; migrations: readonly string[] }
  | { code: 'engine-refused'; detail: string }

/** Runs something with the schema engine on the database and closes everything again. */
export async function withEngine<T>(
  url: string,
  run: (engine: SchemaEngine, connection: MigrationConnection) => Promise<Result<T, MigrationRefusal>>,
  migrationScripts: ReadonlySet<string> = new Set(),
): Promise<Result<T, MigrationRefusal>> {
  const { SchemaEngine: Engine } = await loadSchemaEngine()
  const connection = migrationConnection(url, migrationScripts)
  try {
    const schema = readSchema().files.map((file): [string, string] => [file.path, file.content])
    const factory = bindMigrationAwareSqlAdapterFactory(connection.factory)
    const engine = await Engine.new({ datamodels: schema }, () => {}, factory)
    try {
      return await run(engine, connection)
    } finally {
      engine.free()
    }
  } catch (error) {
    // PostgreSQL's own refusal of our session (a wrong password, no such database) speaks for itself.
    if (error instanceof pg.DatabaseError) throw error
    return refuse(refusalFromEngine(error))
  } finally {
    await connection.end()
  }
}

export const noFilters = { externalTables: [], externalEnums: [] }

/** The engine throws plain errors whose message is JSON or prose; a panic leaves its reason in the registry. */
function refusalFromEngine(error: unknown): MigrationRefusal {
  const panic = panicRegistry.message
  panicRegistry.message = ''
  const detail = panic || (error instanceof Error ? error.message : String(error))
  if (
    /ECONNREFUSED|ENOENT|ENOTFOUND|ETIMEDOUT|DatabaseNotReachable|Can't reach database|timeout/i.test(detail)
  ) {
    return { code: 'database-unreachable', detail }
  }
  return { code: 'engine-refused', detail }
}
