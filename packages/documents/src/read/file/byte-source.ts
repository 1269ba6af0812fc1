import { open } from 'node:fs/promises'

/** A file's bytes by position, so that a large file is never in memory as a whole. */
export type ByteSource = {
  readonly size: number
  read(position: number, length: number): Promise<Buffer>
  close(): Promise<void>
}

export async function openByteSource(file: string | Uint8Array): Promise<ByteSource> {
  return typeof file === 'string' ? openPath(file) : fromBytes(file)
}

function fromBytes(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    size: buffer.length,
    read: async (position, length) => buffer.subarray(position, Math.min(position + length, buffer.length)),
    close: async () => {},
  }
}

async function openPath(path: string): Promise<ByteSource> {
  const handle = await open(path, 'r')
  const { size } = await handle.stat()
  return {
    size,
    async read(position, length) {
      const wanted = Math.max(0, Math.min(length, size - position))
      const buffer = Buffer.allocUnsafe(wanted)
      let filled = 0
      while (filled < wanted) {
        const { bytesRead } = await handle.read(buffer, filled, wanted - filled, position + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
      return buffer.subarray(0, filled)
    },
    close: () => handle.close(),
  }
}
