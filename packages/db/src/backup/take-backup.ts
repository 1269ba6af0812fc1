import { createReadStream, createWriteStream } from 'node:fs'
import { access, open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { accept, refuse, type Instant, type Result } from '@zhaoshang/domain'
import pg from 'pg'
import type { FileStore } from '../repositories/file/file-store.ts'
import { encrypt } from './archive/passphrase.ts'
import { tarEnd, tarHeader, tarPadding } from './archive/tar.ts'
import { copiedTables, copyOut, migrationTable, plainText, sequences, tally } from './copied-tables.ts'
import { fingerprintOf, type About, type Manifest } from './manifest.ts'

export interface BackupOptions {
  /** The owner's address: nobody else may read every table. */
  readonly ownerUrl: string
  readonly secret: string
  readonly files: FileStore
  readonly target: string
  /** Encrypts; only then the secret goes into the file too. */
  readonly passphrase: string | undefined
  readonly now: Instant
  /** Called now and then with what was done so far. */
  readonly onProgress?: (done: { table: string; tables: number; of: number }) => void
}

export interface BackupTaken {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  readonly tables: number
  readonly files: number
  /** Named in the database, not in the folder of files. */
  readonly missingFiles: readonly string[]
  readonly encrypted: boolean
}

export type BackupRefusal =
  | { code: 'target-exists'; path: string }
  | { code: 'disk-full'; path: string }
  | { code: 'not-writable'; path: string; detail: string }

/**
 * Writes everything into one file while people go on working: what is in it is
 * the state of one moment. The file gets its name only when it is whole and on
 * disk; one that was begun and not ended stays as `….part` and is written over
 * the next time.
 */
export async function takeBackup(options: BackupOptions): Promise<Result<BackupTaken, BackupRefusal>> {
  const { target, passphrase } = options
  const exists = await access(target).then(
    () => true,
    () => false,
  )
  if (exists) return refuse({ code: 'target-exists', path: target })
  const partial = `${target}.part`
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'zhaoshang backup' })
  client.on('error', () => {})
  const sums = { rows: 0, tables: 0, files: 0, missing: [] as string[] }
  await client.connect()
  try {
    const archive = Readable.from(archiveOf(client, options, sums), { objectMode: false })
    const sink = createWriteStream(partial, { mode: 0o600, flush: true })
    const zipped = archive.pipe(createGzip({ level: 4 }))
    // `pipe` passes no errors on: a question that failed must end the file too.
    archive.on('error', (error) => zipped.destroy(error))
    if (passphrase === undefined) await pipeline(zipped, sink)
    else await pipeline(Readable.from(encrypt(zipped, passphrase), { objectMode: false }), sink)
    await rename(partial, target)
    await flushDirectory(dirname(target))
    return accept({
      path: target,
      bytes: (await stat(target)).size,
      rows: sums.rows,
      tables: sums.tables,
      files: sums.files,
      missingFiles: sums.missing,
      encrypted: passphrase !== undefined,
    })
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    const refusal = refusalOf(error, target)
    if (refusal) return refuse(refusal)
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function* archiveOf(
  client: pg.Client,
  options: BackupOptions,
  sums: { rows: number; tables: number; files: number; missing: string[] },
): AsyncGenerator<Buffer> {
  const seconds = Math.floor(Date.parse(options.now) / 1000)
  function* member(name: string, parts: readonly Buffer[]): Generator<Buffer> {
    const size = parts.reduce((sum, part) => sum + part.length, 0)
    yield tarHeader(name, size, seconds)
    yield* parts
    yield tarPadding(size)
  }
  await client.query(plainText)
  await client.query('begin isolation level repeatable read read only')
  const tables = await copiedTables(client)
  yield* member('about.json', [asJson(await aboutOf(client, options, tables))])

  const counted: Manifest['tables'] = []
  for (const [index, table] of tables.entries()) {
    options.onProgress?.({ table: table.name, tables: index, of: tables.length })
    const sum = tally()
    let part = 0
    let held: Buffer[] = []
    let size = 0
    // An archive names a length before its content, and nobody knows a table's: it goes in by parts.
    for await (const piece of copyOut(client, table)) {
      sum.take(piece)
      held.push(piece)
      size += piece.length
      if (size < partLength) continue
      yield* member(partName(table.name, (part += 1)), held)
      held = []
      size = 0
    }
    if (held.length > 0) yield* member(partName(table.name, part + 1), held)
    const { rows, sha256 } = sum.done()
    counted.push({ name: table.name, rows, sha256 })
    sums.rows += rows
    sums.tables += 1
  }

  let bytes = 0
  const { rows: named } = await client.query<{ sha256: string }>(
    'select distinct sha256 from file order by 1',
  )
  for (const { sha256 } of named) {
    const path = options.files.pathOf(sha256)
    const found = await stat(path).catch(() => null)
    if (!found) {
      sums.missing.push(sha256)
      continue
    }
    yield tarHeader(`files/${sha256}`, found.size, seconds)
    for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) yield piece
    yield tarPadding(found.size)
    sums.files += 1
    bytes += found.size
  }

  const { rows: heads } = await client.query<{ seq: string; hash: string }>(
    'select seq::text, hash from audit order by audit.seq desc limit 1',
  )
  const [head] = heads
  const manifest: Manifest = {
    tables: counted,
    sequences: [...(await sequences(client))],
    files: { count: sums.files, bytes, missing: sums.missing },
    auditHead: head ? { seq: Number(head.seq), hash: head.hash } : null,
  }
  yield* member('manifest.json', [asJson(manifest)])
  yield tarEnd
  await client.query('commit')
}

const partLength = 2 * 1024 * 1024

function partName(table: string, part: number): string {
  return `tables/${table}/${String(part).padStart(6, '0')}.copy`
}

async function aboutOf(
  client: pg.Client,
  { secret, passphrase, now }: BackupOptions,
  tables: Awaited<ReturnType<typeof copiedTables>>,
): Promise<About> {
  const { rows: migrations } = await client.query<{ name: string }>(
    `select migration_name as name from ${migrationTable} where finished_at is not null order by 1`,
  )
  const { rows: plans } = await client.query<{ id: string; version: string }>(
    'select plan_id as id, version from plan_version order by effective_from desc limit 1',
  )
  const { rows: servers } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  )
  return {
    format: 1,
    takenAt: now,
    server: servers[0]?.version ?? '',
    plan: plans[0] ?? null,
    migrations: migrations.map(({ name }) => name),
    secretFingerprint: fingerprintOf(secret),
    ...(passphrase !== undefined && { secret }),
    tables: tables.map(({ name, columns, key }) => ({ name, columns: [...columns], key: [...key] })),
  }
}

function asJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`)
}

/** A rename is on disk only when its folder is. */
async function flushDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

function refusalOf(error: unknown, path: string): BackupRefusal | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') return { code: 'disk-full', path }
  if (['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code)))
    return { code: 'not-writable', path, detail: error.message }
  return null
}
