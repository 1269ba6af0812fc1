import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { json } from 'node:stream/consumers'
import { finished } from 'node:stream/promises'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { openDatabase } from '../database/database.ts'
import { migrate } from '../migrate/migrate.ts'
import { migrationsFolder } from '../migrate/migrations-folder.ts'
import type { MigrationRefusal } from '../migrate/with-engine.ts'
import { prepareDatabase } from '../prepare-database.ts'
import type { FileStore } from '../repositories/file/file-store.ts'
import { verifyAudit, type AuditRefusal } from '../write/verify-audit.ts'
import { EndedEarly } from './archive/byte-reader.ts'
import type { TarMember } from './archive/tar.ts'
import { copiedTables, copyOut, copyTarget, plainText, tally } from './copied-tables.ts'
import { fingerprintOf, manifestSchema, type About, type Manifest } from './manifest.ts'
import { openBackup, openRefusal, type OpenRefusal } from './open-backup.ts'

export interface RestoreOptions {
  readonly path: string
  readonly passphrase: string | undefined
  readonly ownerUrl: string
  /** With which the trail and the sealed values were made. */
  readonly secret: string
  readonly files: FileStore
  /** Called once the database is known to be empty and before anything is in it. */
  readonly onEmpty?: () => void
  readonly onProgress?: (done: { table: string; tables: number; of: number }) => void
}

export interface Restored {
  readonly takenAt: string
  readonly rows: number
  readonly tables: number
  readonly files: number
  readonly missingFiles: readonly string[]
  readonly auditEntries: number
  /** Migrations that this program has and the backup had not. */
  readonly upgraded: readonly string[]
}

export type RestoreRefusal =
  | OpenRefusal
  | MigrationRefusal
  /** Taken by a newer program. */
  | { code: 'program-older'; migrations: readonly string[] }
  | { code: 'secret-differs'; fingerprint: string }
  /** The database holds rows in these tables. */
  | { code: 'not-empty'; tables: readonly string[] }
  /** Somebody else restores into this database. */
  | { code: 'restore-running' }
  /** What was loaded is not what was backed up; nothing was kept. */
  | { code: 'not-equal'; tables: readonly string[] }
  /** Equal to the backup, in which the trail was broken already. */
  | AuditRefusal

/**
 * Loads a backup into an empty database and proves the two equal: counts and
 * hashes of every table are computed anew from the database itself before the
 * one transaction ends. A restore that was killed leaves an empty database,
 * which the next one clears.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Result<Restored, RestoreRefusal>> {
  const opened = await openBackup(options.path, options.passphrase)
  if (!opened.ok) return opened
  const { about, members } = opened.value
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'zhaoshang restore' })
  client.on('error', () => {})
  await client.connect()
  try {
    if (fingerprintOf(options.secret) !== about.secretFingerprint)
      return refuse({ code: 'secret-differs', fingerprint: about.secretFingerprint })
    if (!(await isOnlyRestore(client))) return refuse({ code: 'restore-running' })
    const filled = await filledTables(client)
    if (filled.length > 0) return refuse({ code: 'not-empty', tables: filled })
    options.onEmpty?.()
    const shaped = await shapeAs(client, options.ownerUrl, about)
    if (!shaped.ok) return shaped
    const loaded = await load(client, members, options, about)
    if (!loaded.ok) return loaded
    const manifest = loaded.value

    const prepared = await prepareDatabase(options.ownerUrl, options.secret)
    if (!prepared.ok) return prepared
    // Without it the first questions are planned as if the tables were empty.
    await client.query('vacuum analyze')
    const verified = await verify(options, manifest)
    if (!verified.ok) return verified
    return accept({
      takenAt: about.takenAt,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      tables: manifest.tables.length,
      files: manifest.files.count,
      missingFiles: manifest.files.missing,
      auditEntries: verified.value.entries,
      upgraded: prepared.value.applied,
    })
  } catch (error) {
    const refusal = openRefusal(error, options.path)
    if (refusal) return refuse(refusal)
    throw error
  } finally {
    await members.return(undefined).catch(() => {})
    await client.end().catch(() => {})
  }
}

/** Tables with rows, but for what migrations write themselves; empty for a new database and for one whose restore was cut off. */
export async function filledTables(client: pg.ClientBase): Promise<string[]> {
  const filled: string[] = []
  for (const { name } of await copiedTables(client)) {
    if (name === 'revision') continue
    const { rows } = await client.query<{ some: boolean }>(
      `select exists (select from ${pg.escapeIdentifier(name)}) as some`,
    )
    if (rows[0]?.some) filled.push(name)
  }
  return filled
}

const restoreLock = 7_202_620

async function isOnlyRestore(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ got: boolean }>('select pg_try_advisory_lock($1) as got', [
    restoreLock,
  ])
  return rows[0]?.got === true
}

/** Gives the empty database the very shape that the backup was taken in. */
async function shapeAs(
  client: pg.Client,
  ownerUrl: string,
  { migrations }: About,
): Promise<Result<void, RestoreRefusal>> {
  const known = new Set(readdirSync(migrationsFolder))
  const unknown = migrations.filter((name) => !known.has(name))
  if (unknown.length > 0) return refuse({ code: 'program-older', migrations: unknown })
  if ((await copiedTables(client)).length > 0) {
    // Nothing is in it: a newer shape, or what a killed restore left.
    await client.query(
      'drop schema if exists portal cascade; drop schema public cascade; create schema public',
    )
  }
  const folder = mkdtempSync(join(tmpdir(), 'zhaoshang-restore-'))
  try {
    copyFileSync(join(migrationsFolder, 'migration_lock.toml'), join(folder, 'migration_lock.toml'))
    for (const name of migrations) {
      mkdirSync(join(folder, name))
      copyFileSync(join(migrationsFolder, name, 'migration.sql'), join(folder, name, 'migration.sql'))
    }
    const migrated = await migrate(ownerUrl, folder)
    return migrated.ok ? accept(undefined) : migrated
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function load(
  client: pg.Client,
  members: AsyncGenerator<TarMember>,
  options: RestoreOptions,
  { tables }: About,
): Promise<Result<Manifest, RestoreRefusal>> {
  await client.query(plainText)
  await client.query('begin')
  let committed = false
  try {
    const names = tables.map(({ name }) => pg.escapeIdentifier(name))
    // Rows come as they were, journal and counters among them: nothing may be noted a second time.
    for (const name of names) await client.query(`alter table ${name} disable trigger user`)
    await client.query(`truncate ${names.join(', ')}`)
    const manifest = await loadMembers(client, members, options, tables)
    if (!manifest.ok) return manifest
    for (const { name, value, called } of manifest.value.sequences)
      await client.query('select setval($1::regclass, $2, $3)', [
        `public.${pg.escapeIdentifier(name)}`,
        value,
        called,
      ])
    for (const name of names) await client.query(`alter table ${name} enable trigger user`)
    const different = await differences(client, tables, manifest.value)
    if (different.length > 0) return refuse({ code: 'not-equal', tables: different })
    await client.query('commit')
    committed = true
    return manifest
  } finally {
    if (!committed) await client.query('rollback').catch(() => {})
  }
}

async function loadMembers(
  client: pg.Client,
  members: AsyncGenerator<TarMember>,
  { files, path, onProgress }: RestoreOptions,
  tables: About['tables'],
): Promise<Result<Manifest, RestoreRefusal>> {
  let open: { table: string; stream: Writable; end: Promise<void> } | undefined
  const close = async (): Promise<void> => {
    open?.stream.end()
    await open?.end
    open = undefined
  }
  try {
    for await (const { name, content } of members) {
      const [kind, which = ''] = name.split('/')
      if (open && open.table !== which) await close()
      if (kind === 'tables') {
        const index = tables.findIndex((table) => table.name === which)
        const table = tables[index]
        if (!table) throw new EndedEarly(`a table that is not announced: ${which}`)
        if (!open) {
          onProgress?.({ table: which, tables: index, of: tables.length })
          const stream = client.query(copyFrom(copyTarget(table)))
          open = { table: which, stream, end: finished(stream) }
          open.end.catch(() => {})
        }
        for await (const part of content) {
          if (open.stream.write(part)) continue
          // What refuses to take more has either room again soon or failed.
          await Promise.race([new Promise((resume) => open?.stream.once('drain', resume)), open.end])
        }
      } else if (kind === 'files') {
        const stored = await files.put(Readable.from(content), Number.MAX_SAFE_INTEGER)
        if (!stored.ok || stored.value.sha256 !== which)
          return refuse({ code: 'damaged', path, detail: `file ${which}` })
      } else if (name === 'manifest.json') {
        const manifest = manifestSchema.safeParse(await json(content))
        if (!manifest.success) return refuse({ code: 'damaged', path, detail: 'manifest' })
        return accept(manifest.data)
      }
    }
    throw new EndedEarly('no manifest at the end')
  } finally {
    // A COPY that nobody ends keeps the connection: what comes after would wait for ever.
    if (open) {
      open.stream.destroy(new Error('the backup ended within a table'))
      await open.end.catch(() => {})
    }
  }
}

/** Names of the tables whose rows in the database are not those that were backed up. */
async function differences(
  client: pg.Client,
  tables: About['tables'],
  manifest: Manifest,
): Promise<string[]> {
  const expected = new Map(manifest.tables.map((table) => [table.name, table]))
  const different: string[] = []
  for (const table of tables) {
    const sum = tally()
    for await (const part of copyOut(client, table)) sum.take(part)
    const { rows, sha256 } = sum.done()
    const wanted = expected.get(table.name)
    if (wanted?.rows !== rows || wanted.sha256 !== sha256) different.push(table.name)
  }
  return different
}

async function verify(
  { ownerUrl, secret }: RestoreOptions,
  { auditHead }: Manifest,
): ReturnType<typeof verifyAudit> {
  const database = openDatabase({ url: ownerUrl, secret, maxConnections: 1 })
  try {
    return await verifyAudit(database, auditHead ? [auditHead] : [])
  } finally {
    await database.close()
  }
}
