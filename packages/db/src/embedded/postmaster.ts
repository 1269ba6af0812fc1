import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { Binaries } from './binaries.ts'
import { freeBytesOf } from './disk.ts'
import { quietEnvironment } from './initialise.ts'
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.ts'
import { isPostmasterOf, isRunning, whenOver } from './process-state.ts'
import { refusalFromOutput, type ClusterRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'

export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketDirectory: string
}

export interface PostmasterOptions {
  readonly binaries: Binaries
  readonly runAs: RunAs
  readonly directory: string
  readonly dataDirectory: string
  readonly socketDirectory: string
  /** TCP on 127.0.0.1 besides the Unix socket. */
  readonly port: number | undefined
  /** False only for tests: a crash of the machine may lose the data. */
  readonly durable: boolean
}

/** The name of the Unix socket needs a number; every cluster has a folder of its own, so one number serves all. */
const socketPort = 5432
const logLimit = 8 * 1024 * 1024

/**
 * A server of this data directory that still runs after its parent was killed,
 * once it is ready; null when there is none, or when it was on its way out and
 * is gone now.
 */
export async function findLeftBehind(dataDirectory: string): Promise<Postmaster | null> {
  for (;;) {
    const file = readPostmasterFile(dataDirectory)
    if (!file || !isPostmasterOf(file.pid, dataDirectory)) return null
    if (file.status === 'ready') return file
    if (file.status === 'stopping') await whenOver(file.pid, 60_000)
    else await pause()
  }
}

export async function startPostmaster(
  options: PostmasterOptions,
): Promise<Result<Postmaster, ClusterRefusal>> {
  const { directory, dataDirectory, socketDirectory } = options
  disownPostmasterFile(dataDirectory)
  removeOldSockets(socketDirectory)
  const logFile = join(directory, 'postgres.log')
  const logStart = openLog(logFile)
  // Orphans of a killed server notice its death within moments; until then their shared memory is in the way.
  for (let attempt = 1; ; attempt += 1) {
    const started = await launch(options, logFile)
    if (started) return accept(started)
    const output = readFileSync(logFile).subarray(logStart).toString()
    if (/pre-existing shared memory block/.test(output) && attempt < 20) {
      await pause(250)
      truncateSync(logFile, logStart)
      disownPostmasterFile(dataDirectory)
      continue
    }
    return refuse(refusalFromOutput(output, directory, freeBytesOf(directory), options.port))
  }
}

/** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
export async function stopPostmaster(pid: number): Promise<void> {
  if (!isRunning(pid)) return
  process.kill(pid, 'SIGINT')
  if (await whenOver(pid, 30_000)) return
  process.kill(pid, 'SIGQUIT')
  if (await whenOver(pid, 10_000)) return
  process.kill(pid, 'SIGKILL')
  await whenOver(pid, 10_000)
}

async function launch(options: PostmasterOptions, logFile: string): Promise<Postmaster | null> {
  const command = options.runAs.command(options.binaries.postgres, [
    '-D',
    options.dataDirectory,
    ...Object.entries(settings(options)).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ])
  const log = openSync(logFile, 'a')
  const child = spawn(command.file, command.args, {
    ...command.options,
    cwd: '/',
    // Its own group: Ctrl-C reaches the parent, which closes its connections and then stops this one.
    detached: true,
    stdio: ['ignore', log, log],
    env: quietEnvironment(),
  })
  closeSync(log)
  child.unref()
  let ended = false
  const end = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => {
      ended = true
      resolve()
    })
  })
  for (;;) {
    // PostgreSQL announces readiness only in this file, which pg_ctl polls in the same way.
    const file = readPostmasterFile(options.dataDirectory)
    if (file && file.pid === child.pid && file.status === 'ready') return file
    if (ended) return null
    await Promise.race([end, pause()])
  }
}

function settings(options: PostmasterOptions): Record<string, string> {
  const tcp = options.port !== undefined
  return {
    unix_socket_directories: options.socketDirectory,
    unix_socket_permissions: '0700',
    listen_addresses: tcp ? '127.0.0.1' : '',
    port: String(options.port ?? socketPort),
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'warning',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

/** Sockets and their lock files of a dead server; called only when none is alive. */
function removeOldSockets(socketDirectory: string): void {
  for (const name of readdirSync(socketDirectory)) {
    if (name.startsWith('.s.PGSQL.')) rmSync(join(socketDirectory, name), { force: true })
  }
}

/** Where this start's part of the log begins. */
function openLog(logFile: string): number {
  closeSync(openSync(logFile, 'a', 0o600))
  const { size } = statSync(logFile)
  if (size <= logLimit) return size
  truncateSync(logFile, 0)
  return 0
}

function pause(ms = 5): Promise<void> {
  return new Promise((resume) => setTimeout(resume, ms))
}
