import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * The session's token out of a Cookie header, where the library's signature on
 * it holds (`token.base64(HMAC-SHA256(secret, token))`, percent-encoded);
 * undefined for none, a forged and a mangled one.
 */
export function sessionToken(header: string | undefined, name: string, secret: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=')
    if (at < 0 || part.slice(0, at).trim() !== name) continue
    const token = signedValue(part.slice(at + 1).trim(), secret)
    if (token !== undefined) return token
  }
  return undefined
}

function signedValue(encoded: string, secret: string): string | undefined {
  let text: string
  try {
    text = decodeURIComponent(encoded)
  } catch {
    return undefined
  }
  const dot = text.lastIndexOf('.')
  if (dot <= 0) return undefined
  const token = text.slice(0, dot)
  const given = Buffer.from(text.slice(dot + 1), 'base64')
  const right = createHmac('sha256', secret).update(token).digest()
  return given.length === right.length && timingSafeEqual(given, right) ? token : undefined
}
