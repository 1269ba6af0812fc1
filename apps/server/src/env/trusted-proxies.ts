import { isIP } from 'node:net'

/**
 * Which neighbours may say in X-Forwarded-For whose request they pass on: none,
 * all, or those at the addresses and ranges named.
 */
export type TrustedProxies = boolean | readonly string[]

/**
 * `true`, `false`, or addresses and ranges separated by commas (`10.1.2.3,
 * 10.2.0.0/16, ::1`); undefined for anything else.
 */
export function readTrustedProxies(text: string): TrustedProxies | undefined {
  const word = text.trim().toLowerCase()
  if (['true', '1', 'yes', 'on'].includes(word)) return true
  if (['false', '0', 'no', 'off'].includes(word)) return false
  const parts = text.split(',').map((part) => part.trim())
  return parts.every(isAddressOrRange) ? parts : undefined
}

function isAddressOrRange(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
}
