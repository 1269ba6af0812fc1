// db:migrate | db:status | db:diff | db:new NAME | db:resolve NAME rolled-back|applied
// On the server that DATABASE_URL names (the owner's address); without it on a
// PostgreSQL of its own in a temporary folder, which is all that diff and new need.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccepted } from '@zhaoshang/domain'
import { diff, migrate, resolveMigration, startCluster, status } from '../src/index.ts'
import { migrationsFolder } from '../src/migrate/migrations-folder.ts'

const [command, name = '', as] = process.argv.slice(2)

async function run(url: string): Promise<number> {
  if (command === 'migrate') return print(await migrate(url), () => true)
  if (command === 'status') return print(await status(url), (found) => found.upToDate)
  if (command === 'diff') return printDifference(url)
  if (command === 'new' && /^[a-z0-9_]+$/.test(name)) return newMigration(url)
  if (command === 'resolve' && name !== '' && (as === 'rolled-back' || as === 'applied')) {
    return print(await resolveMigration(url, name, as), () => true)
  }
  console.error(
    'usage: db.ts migrate | status | diff | new snake_case_name | resolve NAME rolled-back|applied',
  )
  return 2
}

/** Exit code 1 when schema.prisma and the migrations differ, so a pipeline notices. */
async function printDifference(url: string): Promise<number> {
  const found = await diff(url)
  if (!found.ok) return print(found, () => false)
  console.log(found.value.sql === '' ? '-- schema.prisma and the migrations agree' : found.value.sql)
  return found.value.sql === '' ? 0 : 1
}

/** Writes the difference as a migration to look over, and to add by hand what the schema language does not know. */
async function newMigration(url: string): Promise<number> {
  const found = await diff(url)
  if (!found.ok) return print(found, () => false)
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'migration.sql'), `${found.value.sql}\n`)
  console.log(folder)
  return 0
}

function print<T>(
  result: { ok: true; value: T } | { ok: false; refusal: object },
  good: (value: T) => boolean,
): number {
  console.log(JSON.stringify(result.ok ? result.value : result.refusal, null, 2))
  return result.ok && good(result.value) ? 0 : 1
}

async function onScratchCluster(): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'zhaoshang-db-'))
  const cluster = expectAccepted(await startCluster({ dir, durability: 'none' }), 'a scratch PostgreSQL')
  try {
    return await run(cluster.ownerUrl)
  } finally {
    await cluster.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

const { DATABASE_URL: url } = process.env
process.exitCode = await (url === undefined || url === '' ? onScratchCluster() : run(url))
