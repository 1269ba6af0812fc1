import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '../embedded/fixtures.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { diff } from './diff.ts'
import { migrate } from './migrate.ts'
import { migrationsFolder } from './migrations-folder.ts'
import { resolveMigration } from './resolve.ts'
import { status } from './status.ts'

let database: TestDatabase
let folder: ReturnType<typeof temporaryFolder>
beforeEach(async () => {
  database = await createTestDatabase()
  folder = temporaryFolder()
})
afterEach(async () => {
  await database.drop()
  folder.remove()
})

/** The real migrations and one more. */
function folderWith(name: string, sql: string): string {
  cpSync(migrationsFolder, folder.path, { recursive: true })
  mkdirSync(join(folder.path, name), { recursive: true })
  writeFileSync(join(folder.path, name, 'migration.sql'), sql)
  return folder.path
}

async function exists(table: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ found: boolean }>('select to_regclass($1) is not null as found', [
      table,
    ])
    return rows[0]?.found ?? false
  } finally {
    await client.end()
  }
}

/** Waits until a question has an answer: what another process does gives no event. */
async function whenSeen(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  try {
    while (!(await client.query(sql)).rowCount) await new Promise((resume) => setTimeout(resume, 5))
  } finally {
    await client.end()
  }
}

test('a second run has nothing to do, and schema and migrations agree', async () => {
  expect(await migrate(database.ownerUrl)).toEqual({ ok: true, value: { applied: [] } })
  expect(await status(database.ownerUrl)).toMatchObject({ ok: true, value: { upToDate: true } })
  expect(await diff(database.ownerUrl)).toEqual({ ok: true, value: { sql: '' } })
})

test('two servers that migrate at once both succeed and apply it once', async () => {
  const path = folderWith('20990101000000_more', 'create table more (id text primary key);')
  const both = await Promise.all([migrate(database.ownerUrl, path), migrate(database.ownerUrl, path)])
  const applied = both.flatMap((result) => (result.ok ? result.value.applied : [result.refusal.code]))
  expect(applied).toEqual(['20990101000000_more'])
})

test("a failed migration leaves nothing behind, keeps PostgreSQL's own words and can be resolved", async () => {
  const bad =
    "create table half (id text);\nDO $$ BEGIN PERFORM 1; END $$;\ninsert into half values ('a', 'b');\n"
  const path = folderWith('20990101000000_half', bad)
  expect(await migrate(database.ownerUrl, path)).toMatchObject({
    ok: false,
    refusal: {
      code: 'migration-failed',
      migration: '20990101000000_half',
      error: { code: '42601', message: 'INSERT has more expressions than target columns', line: 3 },
    },
  })
  expect(await exists('half')).toBe(false)
  expect(await migrate(database.ownerUrl, path)).toEqual({
    ok: false,
    refusal: { code: 'migration-unresolved', migrations: ['20990101000000_half'] },
  })
  expect(await status(database.ownerUrl, path)).toMatchObject({
    ok: true,
    value: { failed: ['20990101000000_half'] },
  })

  await resolveMigration(database.ownerUrl, '20990101000000_half', 'rolled-back', path)
  writeFileSync(join(path, '20990101000000_half', 'migration.sql'), 'create table half (id text);')
  expect(await migrate(database.ownerUrl, path)).toEqual({
    ok: true,
    value: { applied: ['20990101000000_half'] },
  })
  expect(await exists('half')).toBe(true)
})

test('a process killed in the middle of a migration is no manual step for the next', async () => {
  const sql = 'create table slow (id text);\nselect pg_sleep(1);\ncreate table slower (id text);'
  const path = folderWith('20990101000000_slow', sql)
  const script = fileURLToPath(new URL('./migrate.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, database.ownerUrl, path], { stdio: 'inherit' })
  await whenSeen('select from _prisma_migrations where finished_at is null')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const [first, second] = [await migrate(database.ownerUrl, path), await status(database.ownerUrl, path)]
  // What the orphan was doing when it was killed came to its end, or did not and ran again: whole either way.
  expect(first).toMatchObject({ ok: true })
  expect(second).toMatchObject({ ok: true, value: { upToDate: true } })
  expect([await exists('slow'), await exists('slower')]).toEqual([true, true])
})

test('a migration that was begun and never ended runs again', async () => {
  const path = folderWith('20990101000000_more', 'create table more (id text primary key);')
  const client = new pg.Client({ connectionString: database.ownerUrl })
  await client.connect()
  await client.query(
    `insert into _prisma_migrations (id, checksum, migration_name, started_at, applied_steps_count) values ('x', 'x', '20990101000000_more', now(), 0)`,
  )
  await client.end()
  expect(await migrate(database.ownerUrl, path)).toEqual({
    ok: true,
    value: { applied: ['20990101000000_more'] },
  })
  expect(await exists('more')).toBe(true)
})

test('a database that nobody answers for is unreachable', async () => {
  expect(await migrate('postgresql://nobody:nothing@127.0.0.1:1/none')).toMatchObject({
    ok: false,
    refusal: { code: 'database-unreachable' },
  })
})
