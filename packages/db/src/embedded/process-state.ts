import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * Whether a process is really there. A zombie answers to signal 0 although it
 * is over, so on Linux the state is read from /proc.
 */
export function isRunning(pid: number): boolean {
  if (process.platform === 'linux') {
    const stat = readProc(pid, 'stat')
    if (stat === null) return false
    const state = stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3)
    return state !== 'Z' && state !== 'X'
  }
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** True when the process is a PostgreSQL server of that data directory, not just somebody who got its number later. */
export function isPostmasterOf(pid: number, dataDirectory: string): boolean {
  if (!isRunning(pid)) return false
  const words =
    process.platform === 'linux' ? readProc(pid, 'cmdline')?.replaceAll('\0', ' ') : commandOf(pid)
  return words !== undefined && words !== null && `${words} `.includes(` -D ${dataDirectory} `)
}

/** Waits until the process is over; false when it still runs after `withinMs`. Another's child gives no event to wait for, so it is asked. */
export async function whenOver(pid: number, withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs
  while (isRunning(pid)) {
    if (Date.now() > until) return false
    await new Promise((resume) => setTimeout(resume, 10))
  }
  return true
}

function readProc(pid: number, file: 'stat' | 'cmdline'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return null
  }
}

function commandOf(pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return null
  }
}
