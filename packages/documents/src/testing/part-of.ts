import { inflateRawSync } from 'node:zlib'

/** One part of a zip, found through its directory. */
export function partOf(bytes: Buffer, name: string): string {
  for (let entry = bytes.indexOf('PK\x01\x02'); entry >= 0; entry = bytes.indexOf('PK\x01\x02', entry + 4)) {
    const length = bytes.readUInt16LE(entry + 28)
    if (bytes.toString('utf8', entry + 46, entry + 46 + length) !== name) continue
    const local = bytes.readUInt32LE(entry + 42)
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20))
    return (bytes.readUInt16LE(entry + 10) === 8 ? inflateRawSync(packed) : packed).toString('utf8')
  }
  throw new Error(`${name} is not in it`)
}
