/**
 * Text in the encodings that offices save: UTF-8 with or without a mark,
 * UTF-16 with a mark or betrayed by its zero bytes, else GB18030. Undefined:
 * none of them, so no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd > 0) {
    const share = Math.min(bytes.length, sample) / 2
    if (zeros.odd > share * 0.05 && zeros.even <= share * 0.01)
      return new TextDecoder('utf-16le').decode(bytes)
    if (zeros.even > share * 0.05 && zeros.odd <= share * 0.01)
      return new TextDecoder('utf-16be').decode(bytes)
    return undefined
  }
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next encoding is tried.
    }
  }
  return undefined
}

const sample = 64 * 1024

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  const count = { even: 0, odd: 0 }
  for (let i = 0; i < Math.min(bytes.length, sample); i++) {
    if (bytes[i] === 0) count[i % 2 === 0 ? 'even' : 'odd']++
  }
  return count
}
