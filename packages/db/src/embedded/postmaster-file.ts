import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running server writes about itself into its data directory. */
export interface PostmasterFile {
  readonly pid: number
  readonly port: number
  readonly socketDirectory: string
  /** `starting`, `stopping`, `ready`, `standby`; empty while it is still being written. */
  readonly status: string
}

export function readPostmasterFile(dataDirectory: string): PostmasterFile | null {
  let lines: string[]
  try {
    lines = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  return {
    pid,
    port: Number(lines[3] ?? 0),
    socketDirectory: lines[4] ?? '',
    status: (lines[7] ?? '').trim(),
  }
}

/** One more than the largest number that Linux gives to a process: certainly nobody. */
const nobody = 4_194_305

/**
 * A file left by a dead server names a number that meanwhile may belong to a
 * zombie or to a stranger, at which PostgreSQL refuses to start. The number is
 * replaced, the file is not deleted: PostgreSQL reads the old shared memory key
 * from it and so notices orphans of the dead server that still write.
 */
export function disownPostmasterFile(dataDirectory: string): void {
  const path = join(dataDirectory, 'postmaster.pid')
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return
  }
  writeFileSync(path, text.replace(/^-?\d+/, String(nobody)))
}
