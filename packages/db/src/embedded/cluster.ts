import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import { ensureDatabase } from '../roles/database.ts'
import { roleNames, type DatabaseRole } from '../roles/role.ts'
import { rolePassword } from '../roles/password.ts'
import { findBinaries } from './binaries.ts'
import { lockDirectory, type DirectoryLock } from './directory-lock.ts'
import { initialise, makePrivateFolder } from './initialise.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { findLeftBehind, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts'
import { isPostmasterOf } from './process-state.ts'
import { refusalFromFileError, type ClusterRefusal } from './refusal.ts'
import { chooseRunAs } from './run-as.ts'
import { clusterSecrets, readClusterSecrets, type ClusterSecrets } from './secrets.ts'

/** A running PostgreSQL of our own, the way `DATABASE_URL` names somebody else's. */
export interface Cluster {
  readonly directory: string
  /** `created` at the first start, `started`, `adopted` when the server of a killed parent still ran, `joined` when another process holds it. */
  readonly how: 'created' | 'started' | 'adopted' | 'joined'
  readonly pid: number
  /** Root of the role passwords and of the audit key; takes the place of the secret that a server with DATABASE_URL is given. */
  readonly secret: string
  /** The owner's address of the application's database. */
  readonly ownerUrl: string
  urlFor(role: DatabaseRole, database?: string): string
  /**
   * Starts the server again where it died under us: same data, same addresses.
   * @returns whether it had to; why it could not, so that the caller tries again.
   */
  revive(): Promise<Result<boolean, ClusterRefusal>>
  /** Stops the server (not when joined) and gives the directory back. Safe to call twice. */
  stop(): Promise<void>
}

export interface ClusterOptions {
  readonly dir: string
  /** One line per step that takes a person's time. */
  readonly log?: (step: string) => void
  /** Also listen on 127.0.0.1; without it only a Unix socket exists and no port can be taken. */
  readonly port?: number
  readonly database?: string
  /** `none` is for tests: faster, not safe against a crash of the machine. */
  readonly durability?: 'full' | 'none'
}

export const defaultDatabase = 'zhaoshang'

/**
 * Has PostgreSQL running on the folder: makes it at the first start, starts it
 * later, takes it over when a killed process left it running. The folder
 * belongs to this process until `stop()` or its death.
 *
 * @returns the cluster, or the reason why not, with what a person needs to get on.
 */
export async function startCluster(options: ClusterOptions): Promise<Result<Cluster, ClusterRefusal>> {
  const binaries = findBinaries()
  if (!binaries.ok) return binaries
  const named = resolve(options.dir)
  let directory: string
  try {
    // Root's PostgreSQL may run as another account, which has to pass through.
    mkdirSync(named, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    directory = realpathSync(named)
  } catch (error) {
    return refuse(refusalFromFileError(error, named))
  }
  const lock = await lockDirectory(directory)
  if (!lock.ok) return lock
  let kept = false
  try {
    const started = await startLocked(options, directory, binaries.value, lock.value)
    kept = started.ok
    return started
  } catch (error) {
    return refuse(refusalFromFileError(error, directory))
  } finally {
    if (!kept) await lock.value.release()
  }
}

/** The cluster that another process runs on the folder, for a command beside the server. Its `stop()` leaves it running. */
export async function joinCluster(options: {
  dir: string
  database?: string
}): Promise<Result<Cluster, ClusterRefusal>> {
  const directory = resolve(options.dir)
  const notRunning = { code: 'not-running', directory } as const
  let secrets: ClusterSecrets | null
  try {
    secrets = readClusterSecrets(realpathSync(directory))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return refuse(notRunning)
    return refuse(refusalFromFileError(error, directory))
  }
  const dataDirectory = dataDirectoryOf(realpathSync(directory))
  const file = readPostmasterFile(dataDirectory)
  if (!secrets || !file || file.status !== 'ready' || !isPostmasterOf(file.pid, dataDirectory))
    return refuse(notRunning)
  const lifetime = { revive: async () => accept(false), stop: async () => {} }
  return accept(clusterOf(realpathSync(directory), 'joined', file, secrets, options.database, lifetime))
}

async function startLocked(
  options: ClusterOptions,
  directory: string,
  binaries: Parameters<typeof chooseRunAs>[0],
  lock: DirectoryLock,
): Promise<Result<Cluster, ClusterRefusal>> {
  const log = options.log ?? (() => {})
  const dataDirectory = dataDirectoryOf(directory)
  const secrets = clusterSecrets(directory)
  const durable = options.durability !== 'none'
  const done = (how: Cluster['how'], postmaster: Postmaster): Cluster => {
    const { port, socketDirectory } = postmaster
    let { pid } = postmaster
    let stopped = false
    let reviving: Promise<Result<boolean, ClusterRefusal>> | undefined
    const reviveNow = async (): Promise<Result<boolean, ClusterRefusal>> => {
      if (stopped || isPostmasterOf(pid, dataDirectory)) return accept(false)
      const runAs = chooseRunAs(binaries, directory, dataDirectory)
      if (!runAs.ok) return runAs
      const given = { binaries, runAs: runAs.value, directory, dataDirectory, socketDirectory, durable }
      const started = await startPostmaster({ ...given, port: options.port === undefined ? undefined : port })
      if (!started.ok) return started
      pid = started.value.pid
      return accept(true)
    }
    return clusterOf(directory, how, postmaster, secrets, options.database, {
      revive: () => (reviving ??= reviveNow().finally(() => (reviving = undefined))),
      async stop() {
        stopped = true
        await reviving?.catch(() => {})
        await stopPostmaster(pid)
        // One in the temporary folder would stay for ever: nobody else knows whose it is.
        if (socketDirectory !== insideSocketDirectory(directory))
          rmSync(socketDirectory, { recursive: true, force: true })
        await lock.release()
      },
    })
  }

  const leftBehind = await findLeftBehind(dataDirectory)
  if (leftBehind) {
    const cluster = done('adopted', leftBehind)
    if (await answers(cluster)) {
      log('接管上次未正常退出时留下的数据库')
      await ensureDatabase(cluster.urlFor('owner', 'postgres'), options.database ?? defaultDatabase)
      return accept(cluster)
    }
    log('停止上次留下、已不应答的数据库')
    await stopPostmaster(leftBehind.pid)
  }

  const runAs = chooseRunAs(binaries, directory, dataDirectory)
  if (!runAs.ok) return runAs
  if (options.port !== undefined && !(await isFree(options.port)))
    return refuse({ code: 'port-taken', port: options.port })
  const socketDirectory = socketDirectoryOf(directory)
  makePrivateFolder(socketDirectory)
  runAs.value.own(socketDirectory)

  const { ownerPassword } = secrets
  const common = { binaries, runAs: runAs.value, directory, dataDirectory }
  log('准备数据库')
  const made = await initialise({ ...common, ownerPassword, sync: durable })
  if (!made.ok) return made
  log('启动数据库')
  const postmaster = await startPostmaster({ ...common, socketDirectory, port: options.port, durable })
  if (!postmaster.ok) return postmaster
  const cluster = done(made.value === 'created' ? 'created' : 'started', postmaster.value)
  await ensureDatabase(cluster.urlFor('owner', 'postgres'), options.database ?? defaultDatabase)
  return accept(cluster)
}

function clusterOf(
  directory: string,
  how: Cluster['how'],
  postmaster: Postmaster,
  secrets: ClusterSecrets,
  database: string = defaultDatabase,
  { revive, stop }: Pick<Cluster, 'revive' | 'stop'>,
): Cluster {
  const urlFor = (role: DatabaseRole, name: string = database): string => {
    const password = role === 'owner' ? secrets.ownerPassword : rolePassword(secrets.secret, role)
    const query = new URLSearchParams({ host: postmaster.socketDirectory })
    return `postgresql://${roleNames[role]}:${password}@localhost:${postmaster.port}/${name}?${query.toString()}`
  }
  let stopped: Promise<void> | undefined
  return {
    directory,
    how,
    pid: postmaster.pid,
    secret: secrets.secret,
    ownerUrl: urlFor('owner'),
    urlFor,
    revive,
    stop: () => (stopped ??= stop()),
  }
}

function dataDirectoryOf(directory: string): string {
  return join(directory, 'pg')
}

function insideSocketDirectory(directory: string): string {
  return join(directory, 'run')
}

/** A socket's whole path may have 103 bytes on macOS and 107 on Linux: deep folders get one in the temporary folder. */
function socketDirectoryOf(directory: string): string {
  const inside = insideSocketDirectory(directory)
  if (Buffer.byteLength(join(inside, '.s.PGSQL.65535')) <= 100) return inside
  const short = join(tmpdir(), `zs-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`)
  mkdirSync(short, { recursive: true, mode: 0o700 })
  chmodSync(short, 0o700)
  return short
}

async function answers(cluster: Cluster): Promise<boolean> {
  const client = new pg.Client({
    connectionString: cluster.urlFor('owner', 'postgres'),
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
