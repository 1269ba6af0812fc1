import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, type ReadStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accept, refuse, type Result } from '@zhaoshang/domain'

export interface StoredFile {
  readonly sha256: string
  readonly size: number
}
export type FileRefusal = { code: 'file-too-large'; limitBytes: number }

/** Contents by their sum: the same file twice is one file, and a damaged one is seen. */
export interface FileStore {
  /** Streams to disk, holding nothing in memory; refuses as soon as the limit is passed and leaves nothing. */
  put(content: Readable, limitBytes: number): Promise<Result<StoredFile, FileRefusal>>
  read(sha256: string): ReadStream
  /** Where it lies, for readers that want a path. */
  pathOf(sha256: string): string
  has(sha256: string): Promise<boolean>
}

/** A file store in a local folder, made at the first use. */
export function openFileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    // A sum comes from outside too; anything else would be a path.
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a sha256: ${sha256}`)
    return join(folder, sha256.slice(0, 2), sha256)
  }
  return {
    pathOf,
    read: (sha256) => createReadStream(pathOf(sha256)),
    has: (sha256) =>
      access(pathOf(sha256)).then(
        () => true,
        () => false,
      ),
    put: (content, limitBytes) => put(folder, pathOf, content, limitBytes),
  }
}

async function put(
  folder: string,
  pathOf: (sha256: string) => string,
  content: Readable,
  limitBytes: number,
): Promise<Result<StoredFile, FileRefusal>> {
  const arriving = join(folder, 'arriving')
  await mkdir(arriving, { recursive: true, mode: 0o700 })
  const partial = join(arriving, randomBytes(12).toString('hex'))
  const meter = meterOf(limitBytes)
  try {
    // Flushed before it is renamed: after a power cut a name never stands for half a file.
    await pipeline(content, meter.stream, createWriteStream(partial, { mode: 0o600, flush: true }))
    const stored = meter.result()
    await mkdir(join(folder, stored.sha256.slice(0, 2)), { recursive: true, mode: 0o700 })
    await rename(partial, pathOf(stored.sha256))
    return accept(stored)
  } catch (error) {
    if (error instanceof TooLarge) return refuse({ code: 'file-too-large', limitBytes })
    throw error
  } finally {
    await rm(partial, { force: true })
  }
}

class TooLarge extends Error {}

function meterOf(limitBytes: number): { stream: Transform; result: () => StoredFile } {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length
      hash.update(chunk)
      done(size > limitBytes ? new TooLarge() : null, chunk)
    },
  })
  return { stream, result: () => ({ sha256: hash.digest('hex'), size }) }
}
