/**
 * Exact decimal arithmetic for what people write: 0.8 亿元 is 80,000,000.00
 * yuan and not one fen less. The value is `digits / 10 ** scale`.
 */
export type Decimal = { readonly digits: bigint; readonly scale: number }

const plain = /^(\d+)(?:\.(\d*))?$|^\.(\d+)$/

/**
 * Reads `12`, `12.50`, `.5`, without sign or separators; anything else is undefined.
 *
 * @example parseDecimal('12.50') // { digits: 1250n, scale: 2 }; parseDecimal('1,250') // undefined
 */
export function parseDecimal(text: string): Decimal | undefined {
  const found = plain.exec(text)
  if (!found) return undefined
  const [whole, fraction] = found[3] === undefined ? [found[1] ?? '', found[2] ?? ''] : ['0', found[3]]
  return { digits: BigInt(whole + fraction), scale: fraction.length }
}

/**
 * The shortest decimal that a floating number prints as; 0.1 + 0.2 stays 0.30000000000000004.
 *
 * @example decimalOfNumber(0.1) // { digits: 1n, scale: 1 }
 */
export function decimalOfNumber(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = Math.abs(number).toString().split('e')
  const read = parseDecimal(mantissa) ?? { digits: 0n, scale: 0 }
  const digits = number < 0 ? -read.digits : read.digits
  const scale = read.scale - Number(exponent)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}

/**
 * The exact product.
 *
 * @example timesDecimal({ digits: 15n, scale: 1 }, { digits: 2n, scale: 0 }) // { digits: 30n, scale: 1 }: 3.0
 */
export function timesDecimal(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/**
 * The exact sum, at the larger scale.
 *
 * @example addDecimals({ digits: 15n, scale: 1 }, { digits: 5n, scale: 2 }) // { digits: 155n, scale: 2 }: 1.55
 */
export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale)
  return { digits: scaled(a, scale) + scaled(b, scale), scale }
}

/**
 * `value × 10 ** places` as an integer, rounded half away from zero; `exact` tells whether nothing was lost.
 *
 * @example roundDecimal({ digits: 125n, scale: 2 }, 1) // { integer: 13n, exact: false }
 */
export function roundDecimal(value: Decimal, places: number): { integer: bigint; exact: boolean } {
  if (value.scale <= places)
    return { integer: value.digits * 10n ** BigInt(places - value.scale), exact: true }
  return divideRounded(value.digits, 10n ** BigInt(value.scale - places))
}

/**
 * Integer division rounded half away from zero.
 *
 * @example divideRounded(-5n, 2n) // { integer: -3n, exact: false }: half goes away from zero
 */
export function divideRounded(dividend: bigint, divisor: bigint): { integer: bigint; exact: boolean } {
  const size = dividend < 0n ? -dividend : dividend
  const rounded = (size * 2n + divisor) / (divisor * 2n)
  return { integer: dividend < 0n ? -rounded : rounded, exact: size % divisor === 0n }
}

/**
 * `integer / 10 ** places` with thousands separators and no needless zeros.
 *
 * @example formatScaled(6_500_000n, 2) // '65,000'
 */
export function formatScaled(integer: bigint, places: number, separator = ','): string {
  const size = (integer < 0n ? -integer : integer).toString().padStart(places + 1, '0')
  const whole = size.slice(0, size.length - places).replace(/\B(?=(\d{3})+$)/g, separator)
  const fraction = size.slice(size.length - places).replace(/0+$/, '')
  return `${integer < 0n ? '-' : ''}${whole}${places > 0 && fraction !== '' ? `.${fraction}` : ''}`
}

function scaled(value: Decimal, scale: number): bigint {
  return value.digits * 10n ** BigInt(scale - value.scale)
}
