import { randomFillSync } from 'node:crypto'

let lastMs = -1
let count = 0

/** Asking for randomness costs more than the id: enough for many at once. */
const random = Buffer.alloc(16 * 256)
let used = random.length

/**
 * A UUID of version 7: sorts by the time it was made, so new rows stand
 * together in an index, and ids made one after the other for the same moment
 * keep their order (the rows of a file).
 */
export function newId(atMs: number = Date.now()): string {
  if (used === random.length) {
    randomFillSync(random)
    used = 0
  }
  const bytes = random.subarray(used, used + 16)
  used += 16
  // 32 bits count within the millisecond, from a random start that leaves room for a billion.
  count = atMs === lastMs ? count + 1 : bytes.readUInt32BE(12) >>> 2
  lastMs = atMs
  bytes.writeUIntBE(atMs, 0, 6)
  bytes.writeUInt16BE(0x7000 | (count >>> 20), 6)
  bytes.writeUInt32BE((0x80000000 | ((count & 0xfffff) << 10) | (bytes.readUInt16BE(14) & 0x3ff)) >>> 0, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
