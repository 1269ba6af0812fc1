import { ByteReader, EndedEarly } from './byte-reader.ts'

const block = 512

/** One member of the archive, before its content. */
export function tarHeader(name: string, size: number, mtimeSeconds: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`too long a name for the archive: ${name}`)
  const header = Buffer.alloc(block)
  const octal = (value: number, at: number, length: number): void => {
    header.write(value.toString(8).padStart(length - 1, '0'), at, 'ascii')
  }
  header.write(name, 0)
  octal(0o600, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(mtimeSeconds, 136, 12)
  header.write('        ', 148, 'ascii')
  header.write('0', 156, 'ascii')
  header.write('ustar\u000000', 257, 'latin1')
  let sum = 0
  for (const byte of header) sum += byte
  octal(sum, 148, 7)
  return header
}

/** Fills the last block of a member. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((block - (size % block)) % block)
}

export const tarEnd = Buffer.alloc(2 * block)

export interface TarMember {
  readonly name: string
  readonly size: number
  /** To be read before the next member is asked for; what is left over is passed by. */
  readonly content: AsyncIterable<Buffer>
}

/** Members of an archive one after another, nothing of them held. */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<TarMember> {
  const reader = new ByteReader(source)
  for (;;) {
    const header = await reader.take(block)
    if (header === null) throw new EndedEarly('the archive has no end')
    if (header.every((byte) => byte === 0)) return
    if (header.toString('latin1', 257, 262) !== 'ustar') throw new EndedEarly('not an archive')
    const text = (from: number, to: number): string =>
      header.toString('utf8', from, to).split('\0', 1)[0] ?? ''
    const size = Number.parseInt(text(124, 136), 8)
    let left = size
    const content = (async function* (): AsyncGenerator<Buffer> {
      while (left > 0) {
        const part = await reader.some(left)
        if (part === null) throw new EndedEarly('the archive ended within a member')
        left -= part.length
        yield part
      }
    })()
    yield { name: text(0, 100), size, content }
    while (left > 0) {
      const part = await reader.some(left)
      if (part === null) throw new EndedEarly('the archive ended within a member')
      left -= part.length
    }
    await reader.take((block - (size % block)) % block)
  }
}
