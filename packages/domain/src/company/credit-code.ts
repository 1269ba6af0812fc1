import { accept, refuse, type Result } from '../result/result.ts'

/** A unified social credit code of 18 characters, GB 32100-2015. */
export type CreditCode = string & { readonly __brand: 'CreditCode' }

/** Why a text is no unified social credit code (GB 32100-2015), with what was read. */
export type CreditCodeRefusal =
  | { code: 'credit-code-shape'; read: string }
  | { code: 'credit-code-check-digit'; read: string; expected: string }

/** The 31 characters that may stand in a code: no I, O, S, V, Z. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const shape = new RegExp(`^[${alphabet}]{2}\\d{6}[${alphabet}]{10}$`)

/**
 * Reads a code as people type it: lower case, full width, blanks between.
 * Refuses a wrong shape, and a wrong check digit with the right one (GB
 * 32100-2015, annex B: weights 3^i mod 31).
 *
 * @example
 * parseCreditCode('91350100M000100Y43') // accepted
 * parseCreditCode('91350100M000100Y44') // credit-code-check-digit, expected '3'
 */
export function parseCreditCode(text: string): Result<CreditCode, CreditCodeRefusal> {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!shape.test(code)) return refuse({ code: 'credit-code-shape', read: text })
  const expected = checkDigit(code.slice(0, 17))
  if (code[17] !== expected) return refuse({ code: 'credit-code-check-digit', read: text, expected })
  return accept(code as CreditCode)
}

/**
 * Whether a text is a code exactly as stored.
 *
 * @example isCreditCode('91350100M000100Y43') // true; with any other last character it is not
 */
export function isCreditCode(text: string): text is CreditCode {
  const read = parseCreditCode(text)
  return read.ok && read.value === text
}

/**
 * The 18th character for the first 17.
 *
 * @example checkDigit('91350100M000100Y4') // '3'
 */
export function checkDigit(first17: string): string {
  let sum = 0
  let weight = 1
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight
    weight = (weight * 3) % 31
  }
  return alphabet[(31 - (sum % 31)) % 31] as string
}
