import { createHash } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import type { ClusterRefusal } from './refusal.ts'

export interface DirectoryLock {
  release(): Promise<void>
}

/**
 * One living process per data directory, from before initdb to after the stop.
 * The lock is a listening local socket named after the directory: the kernel
 * gives it to one process and takes it back the moment that process is gone,
 * however it went, so there is no stale lock to judge. Whoever knocks is told
 * the holder's pid.
 */
export async function lockDirectory(directory: string): Promise<Result<DirectoryLock, ClusterRefusal>> {
  const address = lockAddress(directory)
  for (;;) {
    const server = await listen(address)
    if (server) return accept({ release: () => close(server) })
    const answer = await askHolder(address)
    if (answer !== 'gone') return refuse({ code: 'directory-in-use', directory, holderPid: answer })
    // Only a socket that is a file can outlive its holder.
    if (!address.startsWith('\0')) unlinkSync(address)
  }
}

function lockAddress(directory: string): string {
  const name = `zhaoshang-${createHash('sha256').update(directory).digest('hex').slice(0, 24)}`
  return process.platform === 'linux' ? `\0${name}` : join(tmpdir(), `${name}.lock`)
}

function listen(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy())
      socket.end(String(process.pid))
    })
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    )
    server.listen(address, () => {
      // The lock alone is no reason to go on living.
      server.unref()
      resolve(server)
    })
  })
}

/** The holder's pid; null when it holds but does not answer (stopped by a debugger); `gone` when nobody is behind the name. */
function askHolder(address: string): Promise<number | null | 'gone'> {
  return new Promise((resolve) => {
    let text = ''
    const socket = connect(address)
    socket.setTimeout(2_000, () => {
      socket.destroy()
      resolve(null)
    })
    socket.on('data', (chunk) => (text += chunk.toString()))
    socket.on('end', () => resolve(/^\d+$/.test(text) ? Number(text) : null))
    socket.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? 'gone' : null),
    )
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}
