import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'
import type { ByteSink } from './byte-sink.ts'

type Written = { name: Buffer; crc: number; packedSize: number; size: number; position: number }

/** Receives one part's text piece by piece. */
export type ZipPart = { write(text: string): Promise<void> }

/** A container written front to back: sizes follow their part, so nothing is kept but one line per part. */
export type ZipWriter = {
  part(name: string, write: (part: ZipPart) => Promise<void>): Promise<void>
  finish(): Promise<void>
}

const pieceSize = 64 * 1024
// 1980-01-01: the same content gives the same bytes, whenever it is written.
const dosDate = 0x0021

export function zipWriter(sink: ByteSink): ZipWriter {
  const parts: Written[] = []
  let position = 0
  const emit = async (bytes: Uint8Array) => {
    position += bytes.length
    await sink.write(bytes)
  }
  return {
    async part(name, write) {
      const written: Written = { name: Buffer.from(name), crc: 0, packedSize: 0, size: 0, position }
      await emit(localHeader(written.name))
      const start = position
      await deflated(write, emit, written)
      written.packedSize = position - start
      await emit(descriptor(written))
      parts.push(written)
    },
    async finish() {
      const start = position
      for (const part of parts) await emit(directoryEntry(part))
      await emit(endOfDirectory(parts.length, position - start, start))
      await sink.end()
    },
  }
}

async function deflated(
  write: (part: ZipPart) => Promise<void>,
  emit: (bytes: Uint8Array) => Promise<void>,
  written: Written,
): Promise<void> {
  const deflate = createDeflateRaw({ level: 6 })
  const drained = (async () => {
    for await (const piece of deflate) await emit(piece as Buffer)
  })()
  // Looked at below; until then a broken sink is no unhandled rejection.
  drained.catch(() => {})
  let waiting: string[] = []
  let length = 0
  const flush = async () => {
    if (length === 0) return
    const bytes = Buffer.from(waiting.join(''))
    waiting = []
    length = 0
    written.crc = crc32(bytes, written.crc)
    written.size += bytes.length
    if (!deflate.write(bytes)) await Promise.race([once(deflate, 'drain'), drained])
  }
  try {
    await write({
      async write(text) {
        waiting.push(text)
        length += text.length
        if (length >= pieceSize) await flush()
      },
    })
    await flush()
    deflate.end()
    await drained
  } catch (error) {
    deflate.destroy()
    await drained.catch(() => {})
    throw error
  }
}

function localHeader(name: Buffer): Buffer {
  const header = Buffer.alloc(30 + name.length)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(0x0808, 6)
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt16LE(name.length, 26)
  name.copy(header, 30)
  return header
}

function descriptor(part: Written): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.writeUInt32LE(0x08074b50, 0)
  bytes.writeUInt32LE(part.crc, 4)
  bytes.writeUInt32LE(part.packedSize, 8)
  bytes.writeUInt32LE(part.size, 12)
  return bytes
}

function directoryEntry(part: Written): Buffer {
  const entry = Buffer.alloc(46 + part.name.length)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  entry.writeUInt16LE(20, 6)
  entry.writeUInt16LE(0x0808, 8)
  entry.writeUInt16LE(8, 10)
  entry.writeUInt16LE(dosDate, 14)
  entry.writeUInt32LE(part.crc, 16)
  entry.writeUInt32LE(part.packedSize, 20)
  entry.writeUInt32LE(part.size, 24)
  entry.writeUInt16LE(part.name.length, 28)
  entry.writeUInt32LE(part.position, 42)
  part.name.copy(entry, 46)
  return entry
}

function endOfDirectory(count: number, size: number, position: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(position, 16)
  return end
}
