import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { accept, assertDay, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { temporaryFolder } from '../embedded/fixtures.ts'
import { openFileStore, type FileStore } from '../repositories/file/file-store.ts'
import { loadPlan } from '../repositories/plan/load-plan.ts'
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { tableHashes } from '../testing/table-hashes.ts'
import { withDatabase } from '../testing/with-database.ts'
import { audit } from '../write/audit.ts'
import { newId } from '../write/new-id.ts'
import { write } from '../write/write.ts'
import { checkBackup } from './check-backup.ts'
import { restoreBackup, type RestoreOptions } from './restore-backup.ts'
import { takeBackup, type BackupOptions } from './take-backup.ts'

const source = withDatabase()
const now = instantAt(assertDay('2024-04-24'), '09:00')
const context = { actor: 'test', request: 'test', label: 'test.write', now }
let folder: ReturnType<typeof temporaryFolder>
let target: TestDatabase
let files: FileStore
let sha256: string

beforeAll(async () => {
  folder = temporaryFolder()
  files = openFileStore(join(folder.path, 'files'))
  sha256 = expectAccepted(await files.put(Readable.from([Buffer.from('附件')]), 1000), 'a file').sha256
  await loadPlan(source.db, jizhou, context)
  const written = await write(source.db, context, async (w) => {
    await w.create('file', { sha256, name: '附件.txt', mediaType: 'text/plain', size: 6 })
    return accept(
      await w.create('setting', {
        key: 'odd',
        value: { text: 'a\tb\\n\nc \u2028 "蓟"', none: null },
      }),
    )
  })
  expectAccepted(written, 'what the database holds')
  await source.db.query(
    `insert into auth_user (id, name, email, username, created_at, updated_at) values ('u', '某人', 'u@x', 'u', now(), now())`,
  )
  await audit(source.db, { actor: 'test', action: 'test.look', detail: { id: newId(1) } })
})
afterAll(() => folder.remove())
beforeEach(async () => {
  target = await createTestDatabase()
})
afterEach(() => target.drop())

const options = (name: string, passphrase?: string): BackupOptions => ({
  ownerUrl: source.database.ownerUrl,
  secret: source.database.secret,
  files,
  target: join(folder.path, name),
  passphrase,
  now,
})
const into = (name: string, passphrase?: string): RestoreOptions => ({
  path: join(folder.path, name),
  passphrase,
  ownerUrl: target.ownerUrl,
  secret: source.database.secret,
  files: openFileStore(join(folder.path, `${name}-files`)),
})

async function hashes(url: string): Promise<Record<string, string>> {
  const owner = openDatabase({ url, maxConnections: 1 })
  try {
    return await tableHashes(owner, ['_prisma_migrations'])
  } finally {
    await owner.close()
  }
}

test.each([
  ['as it is', 'plain.zsbak', undefined],
  ['encrypted', 'sealed.zsbak', 'a long passphrase'],
])('what is restored is what was backed up, %s', async (_how, name, passphrase) => {
  const taken = expectAccepted(await takeBackup(options(name, passphrase)), 'the backup')
  expect(taken).toMatchObject({ files: 1, missingFiles: [], encrypted: passphrase !== undefined })
  expectAccepted(await checkBackup(taken.path, passphrase), 'the check')
  const raw = readFileSync(taken.path)
  expect(raw.includes(source.database.secret)).toBe(false)
  const restored = expectAccepted(await restoreBackup(into(name, passphrase)), 'the restore')
  expect(restored).toMatchObject({ files: 1, upgraded: [], tables: taken.tables, rows: taken.rows })
  expect(restored.auditEntries).toBeGreaterThan(1)
  expect(await hashes(target.ownerUrl)).toEqual(await hashes(source.database.ownerUrl))
  expect(await into(name).files.has(sha256)).toBe(true)
  // The next entry follows the last one, the next journal row gets a number of its own.
  const db = openDatabase({ url: target.applicationUrl, secret: source.database.secret, maxConnections: 2 })
  await audit(db, { actor: 'test', action: 'test.after', detail: {} })
  await db.query(`update auth_user set name = '别人' where id = 'u'`)
  await db.close()
})

test('a file is written by its name only when it is whole, and never over another', async () => {
  const name = 'once.zsbak'
  writeFileSync(join(folder.path, `${name}.part`), 'left by a killed one')
  expectAccepted(await takeBackup(options(name)), 'the backup')
  expect(existsSync(join(folder.path, `${name}.part`))).toBe(false)
  expect(await takeBackup(options(name))).toMatchObject({ ok: false, refusal: { code: 'target-exists' } })
  expect(await takeBackup(options('no/such/folder.zsbak'))).toMatchObject({
    ok: false,
    refusal: { code: 'not-writable' },
  })
})

test('a database that holds anything is refused and stays as it was', async () => {
  expectAccepted(await takeBackup(options('full.zsbak')), 'the backup')
  expectAccepted(await restoreBackup(into('full.zsbak')), 'the restore')
  const before = await hashes(target.ownerUrl)
  expect(await restoreBackup(into('full.zsbak'))).toMatchObject({ ok: false, refusal: { code: 'not-empty' } })
  expect(await hashes(target.ownerUrl)).toEqual(before)
})

test('what a killed restore leaves is cleared by the next', async () => {
  expectAccepted(await takeBackup(options('again.zsbak')), 'the backup')
  const owner = new pg.Client({ connectionString: target.ownerUrl })
  await owner.connect()
  // As if it had died between two migrations.
  await owner.query('drop table team cascade')
  await owner.query(`delete from _prisma_migrations where migration_name > '20261124060000_foundation'`)
  await owner.end()
  expectAccepted(await restoreBackup(into('again.zsbak')), 'the restore')
  expect(await hashes(target.ownerUrl)).toEqual(await hashes(source.database.ownerUrl))
})

test('a file that is cut off, changed, closed by another passphrase or no backup keeps the database empty', async () => {
  const plain = expectAccepted(await takeBackup(options('cut.zsbak')), 'the backup')
  truncateSync(plain.path, plain.bytes - 2000)
  const sealed = expectAccepted(await takeBackup(options('changed.zsbak', 'right')), 'the backup')
  const bytes = readFileSync(sealed.path)
  bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
  writeFileSync(join(folder.path, 'flipped.zsbak'), bytes)
  writeFileSync(join(folder.path, 'text.zsbak'), '不是备份，只是文字而已')
  const cases: [RestoreOptions, string][] = [
    [into('cut.zsbak'), 'damaged'],
    [into('changed.zsbak'), 'passphrase-needed'],
    [into('changed.zsbak', 'wrong'), 'passphrase-wrong'],
    [into('flipped.zsbak', 'right'), 'damaged'],
    [into('text.zsbak'), 'not-a-backup'],
    [into('none.zsbak'), 'no-such-file'],
    [{ ...into('changed.zsbak', 'right'), secret: 'another' }, 'secret-differs'],
  ]
  for (const [asked, code] of cases)
    expect({ path: asked.path, ...(await restoreBackup(asked)) }).toMatchObject({
      ok: false,
      refusal: { code },
    })
  expect(await checkBackup(plain.path, undefined)).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  expectAccepted(await restoreBackup(into('changed.zsbak', 'right')), 'the restore that may')
})
