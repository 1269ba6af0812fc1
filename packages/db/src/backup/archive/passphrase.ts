import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto'
import { ByteReader, EndedEarly } from './byte-reader.ts'

/** First bytes of an encrypted backup. */
export const encryptedMark = Buffer.from('ZSBACKUP1\n')
const saltLength = 16
const tagLength = 16
const frameLength = 256 * 1024

/** The passphrase does not open this file. */
export class PassphraseWrong extends Error {}

/**
 * AES-256-GCM in frames, so that nothing is believed before it is proved and
 * memory stays small. Each frame binds its number and whether it is the last:
 * a frame left out, moved or cut off is seen. The key is the file's own, from
 * its salt, so counting up makes every nonce a new one.
 */
export async function* encrypt(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(saltLength)
  const key = keyOf(passphrase, salt)
  yield Buffer.concat([encryptedMark, salt, checkOf(key)])
  let number = 0
  const reader = new ByteReader(source)
  let frame = await full(reader)
  for (;;) {
    const next = frame.length < frameLength ? null : await full(reader)
    const head = frameHead(frame.length, next === null)
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number))
    cipher.setAAD(head)
    yield Buffer.concat([head, cipher.update(frame), cipher.final(), cipher.getAuthTag()])
    if (next === null) return
    frame = next
    number += 1
  }
}

/** @param source the file from its first byte. */
export async function* decrypt(source: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const reader = new ByteReader(source)
  await reader.take(encryptedMark.length)
  const salt = await reader.take(saltLength)
  if (salt === null) throw new EndedEarly('no salt')
  const key = keyOf(passphrase, salt)
  const check = await reader.take(tagLength)
  if (check === null || !checkOf(key).equals(check)) throw new PassphraseWrong('another passphrase')
  for (let number = 0; ; number += 1) {
    const head = await reader.take(5)
    if (head === null) throw new EndedEarly('the last frame is missing')
    const length = head.readUInt32BE(0)
    if (length > frameLength) throw new EndedEarly('a frame longer than any')
    const sealed = await reader.take(length + tagLength)
    if (sealed === null) throw new EndedEarly('a frame without content')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number))
    decipher.setAAD(head)
    decipher.setAuthTag(sealed.subarray(length))
    let plain: Buffer
    try {
      plain = Buffer.concat([decipher.update(sealed.subarray(0, length)), decipher.final()])
    } catch {
      throw new EndedEarly(`frame ${number} was changed`)
    }
    yield plain
    if (head[4] === 1) return
  }
}

async function full(reader: ByteReader): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  while (length < frameLength) {
    const part = await reader.some(frameLength - length)
    if (part === null) break
    parts.push(part)
    length += part.length
  }
  return Buffer.concat(parts)
}

function frameHead(length: number, last: boolean): Buffer {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(length, 0)
  head[4] = last ? 1 : 0
  return head
}

/** Tells a wrong passphrase from a changed file; its nonce is none of a frame's. */
function checkOf(key: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, Buffer.alloc(12, 0xff))
  cipher.setAAD(encryptedMark)
  cipher.final()
  return cipher.getAuthTag()
}

function nonceOf(number: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32BE(number, 8)
  return nonce
}

function keyOf(passphrase: string, salt: Buffer): Buffer {
  return scryptSync(passphrase, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 })
}
