import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import type { ByteSource } from '../file/byte-source.ts'
import { bomb, unreadable } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'
import type { ZipEntry } from './zip-directory.ts'

const step = 64 * 1024

/** Bytes unpacked so far, over all parts of one file. */
export type InflateBudget = { used: number }

/**
 * A part's content piece by piece, counted while it comes: a container that
 * lies about its sizes is stopped as soon as more comes out than it declared.
 */
export async function* inflateEntry(
  source: ByteSource,
  entry: ZipEntry,
  limits: FileLimits,
  budget: InflateBudget,
): AsyncGenerator<Buffer> {
  const header = await source.read(entry.headerPosition, 30)
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw unreadable('zip-part-header')
  const start = entry.headerPosition + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  const packed = packedBytes(source, start, entry.packedSize)
  if (entry.method !== 0 && entry.method !== 8) throw unreadable('zip-method')
  let size = 0
  for await (const piece of entry.method === 0 ? packed : inflated(packed)) {
    size += piece.length
    budget.used += piece.length
    if (size > entry.size) throw bomb('declared-size', entry.size)
    if (budget.used > limits.inflatedBytes) throw bomb('inflated-size', limits.inflatedBytes)
    yield piece
  }
}

async function* packedBytes(source: ByteSource, start: number, length: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < length;) {
    const piece = await source.read(start + done, Math.min(step, length - done))
    if (piece.length === 0) throw unreadable('zip-cut-off')
    done += piece.length
    yield piece
  }
}

async function* inflated(packed: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  const input = Readable.from(packed, { objectMode: false })
  const inflate = createInflateRaw({ chunkSize: step })
  input.on('error', (error) => inflate.destroy(error))
  input.pipe(inflate)
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw unreadable('zip-damaged')
    throw error
  } finally {
    input.destroy()
    inflate.destroy()
  }
}
