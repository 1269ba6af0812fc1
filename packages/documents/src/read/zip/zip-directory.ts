import type { ByteSource } from '../file/byte-source.ts'
import { bomb, RefusedFile, unreadable } from '../file/file-refusal.ts'
import type { FileLimits } from '../file/limits.ts'

export type ZipEntry = {
  name: string
  method: number
  packedSize: number
  size: number
  headerPosition: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const fullField = 0xffffffff

/**
 * Reads a container's directory and refuses it by what it declares: too many
 * parts, too large unpacked, packed too well to be honest.
 */
export async function readZipDirectory(
  source: ByteSource,
  limits: FileLimits,
): Promise<Map<string, ZipEntry>> {
  const { count, size, position } = await findDirectory(source)
  if (count > limits.entries) throw bomb('entries', limits.entries)
  if (size > limits.entries * 400 || position + size > source.size) throw unreadable('zip-directory')
  const directory = await source.read(position, size)
  const entries = new Map<string, ZipEntry>()
  let declared = 0
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw unreadable('zip-directory')
    const flags = directory.readUInt16LE(at + 8)
    const nameLength = directory.readUInt16LE(at + 28)
    const extraLength = directory.readUInt16LE(at + 30)
    const commentLength = directory.readUInt16LE(at + 32)
    const name = directory.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const entry: ZipEntry = {
      name,
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerPosition: directory.readUInt32LE(at + 42),
    }
    widen(entry, directory.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    if (flags & 1) throw new RefusedFile({ code: 'file-encrypted' })
    declared += entry.size
    if (declared > limits.inflatedBytes) throw bomb('declared-size', limits.inflatedBytes)
    if (entry.size > 1_000_000 && entry.size > entry.packedSize * limits.ratio)
      throw bomb('ratio', limits.ratio)
    entries.set(name.replace(/^\//, ''), entry)
    at += 46 + nameLength + extraLength + commentLength
  }
  return entries
}

async function findDirectory(source: ByteSource): Promise<{ count: number; size: number; position: number }> {
  const tail = await source.read(Math.max(0, source.size - 65_557), 65_557)
  for (let at = tail.length - 22; at >= 0; at--) {
    if (tail.readUInt32LE(at) === endSignature) {
      return {
        count: tail.readUInt16LE(at + 10),
        size: tail.readUInt32LE(at + 12),
        position: tail.readUInt32LE(at + 16),
      }
    }
  }
  throw unreadable('zip-end-missing')
}

/** Some writers put the sizes into the 64-bit extra field even for small parts. */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length;) {
    const id = extra.readUInt16LE(at)
    const length = extra.readUInt16LE(at + 2)
    if (id === 1) {
      let from = at + 4
      const take = () => {
        const value = from + 8 <= extra.length ? Number(extra.readBigUInt64LE(from)) : Number.MAX_SAFE_INTEGER
        from += 8
        return value
      }
      if (entry.size === fullField) entry.size = take()
      if (entry.packedSize === fullField) entry.packedSize = take()
      if (entry.headerPosition === fullField) entry.headerPosition = take()
      return
    }
    at += 4 + length
  }
}
