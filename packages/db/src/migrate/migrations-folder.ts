import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

const prismaFolder = fileURLToPath(new URL('../../prisma/', import.meta.url))

/** Where migrations lie, in Prisma's own format: `YYYYMMDDHHMMSS_snake_case/migration.sql`. */
export const migrationsFolder = join(prismaFolder, 'migrations')
const schemaFile = join(prismaFolder, 'schema.prisma')

export function readMigrations(folder: string = migrationsFolder): MigrationList {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir: folder,
    lockfile: {
      path: 'migration_lock.toml',
      content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: names.map((name) => ({ path: name, migrationFile: readMigration(folder, name) })),
  }
}

export function readSchema(): SchemasContainer {
  return { files: [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }] }
}

function readMigration(
  folder: string,
  name: string,
): MigrationList['migrationDirectories'][number]['migrationFile'] {
  const path = 'migration.sql'
  try {
    return { path, content: { tag: 'ok', value: readFileSync(join(folder, name, path), 'utf8') } }
  } catch (error) {
    return { path, content: { tag: 'error', value: String(error) } }
  }
}
