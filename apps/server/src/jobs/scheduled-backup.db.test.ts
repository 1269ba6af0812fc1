import {
  backupRuns,
  checkBackup,
  openDatabase,
  openFileStore,
  prepareDatabase,
  type Database,
} from '@zhaoshang/db'
import { createTestDatabase, type TestDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { expectAccepted } from '@zhaoshang/domain'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '../log/logger.ts'
import { backUpWhenDue, type ScheduledBackupOptions } from './scheduled-backup.ts'

let created: TestDatabase
let database: Database
let folder: string
let options: ScheduledBackupOptions

beforeEach(async () => {
  created = await createTestDatabase()
  expectAccepted(await prepareDatabase(created.ownerUrl, created.secret), 'the database')
  database = openDatabase({ url: created.ownerUrl, secret: created.secret, maxConnections: 4 })
  folder = await mkdtemp(join(tmpdir(), 'scheduled-'))
  options = {
    ownerUrl: created.ownerUrl,
    secret: created.secret,
    files: openFileStore(join(folder, 'files')),
    directory: join(folder, 'backups'),
    passphrase: undefined,
    log: openLog('silent'),
  }
})
afterEach(async () => {
  await database.close()
  await created.drop()
  await rm(folder, { recursive: true })
})

const decide = (key: string, value: unknown) =>
  database.query(`insert into setting (key, value, version, updated_at) values ($1, $2, 1, now())`, [
    key,
    JSON.stringify(value),
  ])
const anHourAgo = () =>
  database.query(`update backup_run set started_at = started_at - interval '61 minutes'`)

test('of two servers that look at once one takes the backup, and none takes another before it is due', async () => {
  const turns = await Promise.all([backUpWhenDue(database, options), backUpWhenDue(database, options)])
  expect(turns.filter(Boolean)).toHaveLength(1)
  expect(await backUpWhenDue(database, options)).toBe(false)
  const [run, ...others] = await backupRuns(database, 10)
  expect([run, others]).toMatchObject([{ verified: true, failure: null }, []])
  expectAccepted(await checkBackup(run?.path ?? '', undefined), 'the backup')
})

test('only the newest are kept', async () => {
  await decide('backup.everyHours', 1)
  await decide('backup.keep', 2)
  for (let n = 0; n < 3; n += 1) {
    expect(await backUpWhenDue(database, { ...options, directory: join(folder, `at-${n}`) })).toBe(true)
    await anHourAgo()
  }
  const left = await Promise.all([0, 1, 2].map((n) => readdir(join(folder, `at-${n}`))))
  expect(left.map(({ length }) => length)).toEqual([0, 1, 1])
  expect((await backupRuns(database, 10)).map(({ removedAt }) => removedAt !== null)).toEqual([
    false,
    false,
    true,
  ])
})

test('a failure is told, tried again within the hour, and a run that was cut off is seen as such', async () => {
  await writeFile(join(folder, 'backups'), 'a file where the folder should be')
  expect(await backUpWhenDue(database, options)).toBe(true)
  expect(await backupRuns(database, 1)).toMatchObject([{ verified: false, failure: 'failed' }])
  expect(await backUpWhenDue(database, options)).toBe(false)
  await anHourAgo()
  await database.query(
    `insert into backup_run (id, started_at, path, encrypted) values ('cut', now() - interval '2 hours', 'x', false)`,
  )
  await rm(join(folder, 'backups'))
  expect(await backUpWhenDue(database, options)).toBe(true)
  expect((await backupRuns(database, 3)).map(({ failure }) => failure)).toEqual([
    null,
    'failed',
    'interrupted',
  ])
})

test('where none is wanted none is taken', async () => {
  await decide('backup.everyHours', 0)
  expect(await backUpWhenDue(database, options)).toBe(false)
})
