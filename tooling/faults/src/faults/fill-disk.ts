import { execFileSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { pause } from '../ask.ts'
import { checkWhole } from '../check-whole.ts'
import { embeddedOf, temporaryData } from '../data-directory.ts'
import { startServer } from '../running-server.ts'
import { startWriters, untilWritten } from '../writer.ts'

/** Fills the disk of the data directory under writes and gives the space back; needs the right to mount a small memory disk. */
export async function fillDisk({ fullMs }: { fullMs: number }): Promise<Record<string, unknown>> {
  await using data = await temporaryData()
  const disk = join(data.path, 'disk')
  mkdirSync(disk, { mode: 0o711 })
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=192m,mode=0711', 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    return { 'disk full': 'not tried: this account may not mount a small disk' }
  }
  try {
    const server = await startServer(disk)
    const writers = await startWriters(() => server.origin, 6)
    try {
      await untilWritten(writers, 2)
      const filler = join(disk, 'filler')
      const began = performance.now()
      // Filled again and again: the database frees and takes pieces of its log.
      while (performance.now() - began < fullMs) {
        fill(filler)
        await pause(50)
      }
      const refused = writers.reduce((sum, { refusals }) => sum + (refusals.get('database-away') ?? 0), 0)
      const writesFull = writers.reduce((sum, { writes }) => sum + writes, 0)
      rmSync(filler)
      const recoveredMs = Math.round(await untilWritten(writers, 2))
      for (const writer of writers) await writer.stop()
      const codes = [...new Set(writers.flatMap(({ refusals }) => [...refusals.keys()]))]
      if (codes.some((code) => !['0', 'database-away'].includes(code)))
        throw new Error(`a full disk was answered with ${codes.join(', ')}`)
      const whole = await checkWhole(await embeddedOf(disk), writers)
      return {
        'disk full': 'tmpfs of 192 MB',
        'refused while full': refused,
        'stored until refused': writesFull,
        'writing again after ms': recoveredMs,
        ...whole,
      }
    } finally {
      for (const writer of writers) await writer.stop()
      await server.stop()
    }
  } finally {
    execFileSync('umount', ['-l', disk])
  }
}

const piece = Buffer.alloc(64 * 1024, 1)

function fill(path: string): void {
  const file = openSync(path, 'a')
  try {
    const { bavail, bsize } = statfsSync(path)
    for (let left = bavail * bsize; left > 0; left -= piece.length) writeSync(file, piece)
    writeSync(file, Buffer.alloc(4096))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error
  } finally {
    closeSync(file)
  }
}
