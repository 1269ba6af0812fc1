import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import { roleNames } from '../roles/role.ts'
import type { Binaries } from './binaries.ts'
import { freeBytesOf } from './disk.ts'
import { refusalFromOutput, type ClusterRefusal } from './refusal.ts'
import type { RunAs } from './run-as.ts'

/** A fresh cluster and its first log take 60 MB; below this it is not worth beginning. */
export const bytesForFirstStart = 80 * 1024 * 1024

/**
 * Makes the data directory where there is none. It is built beside its place
 * and renamed when complete, so a kill in the middle leaves a leftover that the
 * next start removes, never half a cluster.
 */
export async function initialise(options: {
  binaries: Binaries
  runAs: RunAs
  directory: string
  dataDirectory: string
  ownerPassword: string
  sync: boolean
}): Promise<Result<'created' | 'found', ClusterRefusal>> {
  const { directory, dataDirectory, runAs } = options
  removeLeftovers(directory)
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) return accept('found')
  const freeBytes = freeBytesOf(directory)
  if (freeBytes !== null && freeBytes < bytesForFirstStart)
    return refuse({ code: 'disk-full', directory, freeBytes })

  const staging = join(directory, `${stagingPrefix}${process.pid}`)
  mkdirSync(staging, { mode: 0o700 })
  runAs.own(staging)
  const building = join(staging, 'pg')
  const passwordFile = join(staging, 'password')
  writeFileSync(passwordFile, options.ownerPassword, { mode: 0o600 })
  runAs.own(passwordFile)
  try {
    let output = ''
    for (const locale of locales) {
      const run = await runInitdb(options, building, passwordFile, locale)
      output = run.output
      if (run.exitCode === 0) {
        renameSync(building, dataDirectory)
        return accept('created')
      }
      if (!/invalid locale name/.test(output)) break
    }
    return refuse(refusalFromOutput(output, directory, freeBytesOf(directory), undefined))
  } finally {
    rmSync(staging, { recursive: true, force: true })
  }
}

const stagingPrefix = 'making-'

/** Sorting is ICU's; the C library's locale only says what a letter is, for pg_trgm. macOS before 15 has no C.UTF-8. */
const locales = ['C.UTF-8', 'en_US.UTF-8']

function removeLeftovers(directory: string): void {
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(stagingPrefix)) continue
    // An initdb whose parent was killed may still be writing for a moment.
    rmSync(join(directory, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 })
  }
}

function runInitdb(
  options: { binaries: Binaries; runAs: RunAs; sync: boolean },
  building: string,
  passwordFile: string,
  locale: string,
): Promise<{ exitCode: number | null; output: string }> {
  const command = options.runAs.command(options.binaries.initdb, [
    '--pgdata',
    building,
    '--username',
    roleNames.owner,
    '--pwfile',
    passwordFile,
    '--auth',
    'scram-sha-256',
    '--encoding',
    'UTF8',
    '--locale-provider',
    'icu',
    '--icu-locale',
    'zh',
    '--locale',
    locale,
    '--no-instructions',
    ...(options.sync ? [] : ['--no-sync']),
  ])
  return new Promise((resolve, reject) => {
    // Its own group: Ctrl-C reaches the parent, which decides what to stop.
    const child = spawn(command.file, command.args, {
      ...command.options,
      cwd: '/',
      detached: true,
      env: quietEnvironment(),
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (exitCode) => resolve({ exitCode, output }))
  })
}

/** PG* variables of the caller's shell (PGDATA, PGPORT…) would override what is said here. */
export function quietEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && !name.startsWith('LC_'),
  )
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C', TZ: 'UTC' }
}

export function makePrivateFolder(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
}
