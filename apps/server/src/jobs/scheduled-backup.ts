import {
  audit,
  backupRuns,
  checkBackup,
  newId,
  openDatabase,
  readSettings,
  takeBackup,
  type BackupTaken,
  type Database,
  type FileStore,
} from '@zhaoshang/db'
import { epochMs, instantFromMs } from '@zhaoshang/domain'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { makeDirectory } from '../database/make-directory.ts'

export interface ScheduledBackupOptions {
  readonly ownerUrl: string
  readonly secret: string
  readonly files: FileStore
  /** Where they go while no other place is decided. */
  readonly directory: string
  readonly passphrase: string | undefined
  readonly log: Logger
}

const lookEveryMs = 60_000
const hourMs = 3_600_000
/** Held by the one server of all that takes the backup. */
const backupLock = 7_202_621

/** Takes backups by the settings for as long as the server runs; one server of all on a database at a time. */
export function scheduleBackups(options: ScheduledBackupOptions): AsyncDisposable {
  const database = openDatabase({ url: options.ownerUrl, secret: options.secret, maxConnections: 2 })
  let running: Promise<unknown> | undefined
  const look = (): void => {
    running ??= backUpWhenDue(database, options)
      .catch((err: unknown) => options.log.warn({ err }, 'no look at whether a backup is due'))
      .finally(() => (running = undefined))
  }
  const timer = setInterval(look, lookEveryMs)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      await running
      await database.close()
    },
  }
}

/** @returns whether it was this one's turn and a backup was taken or tried. */
export async function backUpWhenDue(database: Database, options: ScheduledBackupOptions): Promise<boolean> {
  const client = await database.pool.connect()
  try {
    const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
      backupLock,
    ])
    if (rows[0]?.got !== true) return false
    try {
      return await whenDue(database, options)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [backupLock])
    }
  } finally {
    client.release()
  }
}

async function whenDue(database: Database, options: ScheduledBackupOptions): Promise<boolean> {
  // Whoever holds the lock is the only one: a run without an end was cut off.
  await database.query(
    `update backup_run set ended_at = now(), failure = 'interrupted' where ended_at is null`,
  )
  const settings = await readSettings(database)
  const hours = settings['backup.everyHours']
  if (hours === 0) return false
  const [last] = await backupRuns(database, 1)
  // What failed is tried again within the hour, not within the day.
  const wait = last?.failure == null ? hours * hourMs : Math.min(hours * hourMs, hourMs)
  if (last && Date.now() - epochMs(last.startedAt) < wait) return false
  await backUp(database, options, settings['backup.directory'] || options.directory)
  await removeOld(database, settings['backup.keep'])
  return true
}

async function backUp(database: Database, options: ScheduledBackupOptions, directory: string): Promise<void> {
  const now = instantFromMs(Date.now())
  const id = newId(epochMs(now))
  const name = `zhaoshang-${now.slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}.zsbak`
  const path = join(directory, name)
  const { passphrase, log } = options
  await database.query('insert into backup_run (id, started_at, path, encrypted) values ($1, $2, $3, $4)', [
    id,
    now,
    path,
    passphrase !== undefined,
  ])
  const done = await attempt(options, path, directory, now)
  if (typeof done === 'string') {
    log.error({ failure: done }, 'the scheduled backup failed')
    await database.query('update backup_run set ended_at = now(), failure = $2 where id = $1', [id, done])
    return
  }
  await database.query(
    'update backup_run set ended_at = now(), bytes = $2, rows = $3, files = $4, verified = true where id = $1',
    [id, done.bytes, done.rows, done.files],
  )
  await audit(database, {
    actor: 'scheduled-backup',
    action: 'backup.take',
    detail: {
      bytes: done.bytes,
      rows: done.rows,
      tables: done.tables,
      files: done.files,
      encrypted: done.encrypted,
    },
  })
}

/** The backup, read once through; or the code of what went wrong. */
async function attempt(
  { ownerUrl, secret, files, passphrase, log }: ScheduledBackupOptions,
  target: string,
  directory: string,
  now: ReturnType<typeof instantFromMs>,
): Promise<BackupTaken | string> {
  try {
    makeDirectory(directory)
    const taken = await takeBackup({ ownerUrl, secret, files, target, passphrase, now })
    if (!taken.ok) return taken.refusal.code
    const checked = await checkBackup(target, passphrase)
    return checked.ok ? taken.value : checked.refusal.code
  } catch (err) {
    log.error({ err }, 'the scheduled backup failed')
    return 'failed'
  }
}

/** Removes those beyond the number to keep; only files that this schedule made itself. */
async function removeOld(database: Database, keep: number): Promise<void> {
  const old = await database.query<{ id: string; path: string }>(
    `select id, path from backup_run where failure is null and verified and removed_at is null
     order by started_at desc, id desc offset $1`,
    [keep],
  )
  for (const { id, path } of old) {
    await rm(path, { force: true })
    await database.query('update backup_run set removed_at = now() where id = $1', [id])
  }
}
