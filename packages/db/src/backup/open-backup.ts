import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { json } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { accept, refuse, type Result } from '@zhaoshang/domain'
import { EndedEarly } from './archive/byte-reader.ts'
import { decrypt, encryptedMark, PassphraseWrong } from './archive/passphrase.ts'
import { readTar, type TarMember } from './archive/tar.ts'
import { aboutSchema, type About } from './manifest.ts'

export type OpenRefusal =
  | { code: 'no-such-file'; path: string }
  | { code: 'not-a-backup'; path: string }
  | { code: 'passphrase-needed'; path: string }
  | { code: 'passphrase-wrong'; path: string }
  /** Cut off or changed; `detail` says where. */
  | { code: 'damaged'; path: string; detail: string }

/** What stands in front, and the members after it. */
export interface OpenedBackup {
  readonly about: About
  readonly members: AsyncGenerator<TarMember>
}

/** Opens a backup and reads what it says of itself. */
export async function openBackup(
  path: string,
  passphrase: string | undefined,
): Promise<Result<OpenedBackup, OpenRefusal>> {
  const mark = await firstBytes(path)
  if (mark === null) return refuse({ code: 'no-such-file', path })
  const encrypted = mark.equals(encryptedMark)
  if (!encrypted && !(mark[0] === 0x1f && mark[1] === 0x8b)) return refuse({ code: 'not-a-backup', path })
  if (encrypted && passphrase === undefined) return refuse({ code: 'passphrase-needed', path })
  try {
    const members = readTar(unpacked(path, encrypted ? passphrase : undefined))
    const first = await members.next()
    if (first.done || first.value.name !== 'about.json') return refuse({ code: 'not-a-backup', path })
    const about = aboutSchema.safeParse(await json(first.value.content))
    if (!about.success) return refuse({ code: 'not-a-backup', path })
    return accept({ about: about.data, members })
  } catch (error) {
    const refusal = openRefusal(error, path)
    if (refusal) return refuse(refusal)
    throw error
  }
}

/** What an exception while reading a backup says about the file; null for anything else. */
export function openRefusal(error: unknown, path: string): OpenRefusal | null {
  if (error instanceof PassphraseWrong) return { code: 'passphrase-wrong', path }
  if (error instanceof EndedEarly) return { code: 'damaged', path, detail: error.message }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  // What zlib says about a stream that is cut off or changed.
  if (code.startsWith('Z_')) return { code: 'damaged', path, detail: code }
  return null
}

async function* unpacked(path: string, passphrase: string | undefined): AsyncGenerator<Buffer> {
  const file = createReadStream(path)
  const unzip = createGunzip()
  const pumped = pump(passphrase === undefined ? file : decrypt(file, passphrase), unzip)
  try {
    yield* unzip as AsyncIterable<Buffer>
    await pumped
  } finally {
    unzip.destroy()
    file.destroy()
    await pumped.catch(() => {})
  }
}

/** Like `pipeline`, which would turn the reason that the source gives into one of its own. */
async function pump(source: AsyncIterable<Buffer>, unzip: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const part of source) {
      if (unzip.destroyed) return
      if (!unzip.write(part)) {
        await new Promise<void>((resume) => {
          unzip.once('drain', resume)
          unzip.once('close', resume)
        })
      }
    }
    unzip.end()
  } catch (error) {
    unzip.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

async function firstBytes(path: string): Promise<Buffer | null> {
  try {
    const file = await open(path, 'r')
    try {
      const bytes = Buffer.alloc(encryptedMark.length)
      await file.read(bytes, 0, bytes.length, 0)
      return bytes
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && ['ENOENT', 'EISDIR'].includes(String(error.code)))
      return null
    throw error
  }
}
