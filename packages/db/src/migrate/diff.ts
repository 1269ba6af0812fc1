import { accept, type Result } from '@zhaoshang/domain'
import { migrationsFolder, readSchema } from './migrations-folder.ts'
import { migrate } from './migrate.ts'
import { withScratchDatabase } from './scratch-database.ts'
import { noFilters, withEngine, type MigrationRefusal } from './with-engine.ts'

/**
 * What the migrations lack against `schema.prisma`, as SQL; empty when they
 * agree. Measured on a scratch database of the same server, because the
 * engine's own way needs a shadow database that its WebAssembly form cannot make.
 *
 * @param url the owner's address; the role must be allowed to create a database.
 */
export async function diff(url: string): Promise<Result<{ sql: string }, MigrationRefusal>> {
  return withScratchDatabase(url, async (scratchUrl) => {
    const migrated = await migrate(scratchUrl)
    if (!migrated.ok) return migrated
    return compare(scratchUrl)
  })
}

function compare(scratchUrl: string): Promise<Result<{ sql: string }, MigrationRefusal>> {
  const schema = readSchema()
  return withEngine(scratchUrl, async (engine) => {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files: schema.files, configDir: migrationsFolder },
      to: { tag: 'schemaDatamodel', files: schema.files },
      script: true,
      exitCode: null,
      filters: noFilters,
    })
    const sql = stdout ?? ''
    return accept({ sql: sql.trim() === '-- This is an empty migration.' ? '' : sql.trim() })
  })
}
