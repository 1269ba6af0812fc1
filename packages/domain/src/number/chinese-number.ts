import { addDecimals, parseDecimal, timesDecimal, type Decimal } from './decimal.ts'

const digitOf: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  壹: '1',
  二: '2',
  贰: '2',
  两: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  玖: '9',
}
const rankOf: Record<string, bigint> = {
  十: 10n,
  拾: 10n,
  百: 100n,
  佰: 100n,
  千: 1_000n,
  仟: 1_000n,
  廿: 20n,
  卅: 30n,
}

/** Characters of which a number in words is made, for use in a regular expression's class. */
export const chineseDigits = Object.keys(digitOf).join('')

/** `二〇二三` → `2023`: digits one by one, as years are written; other characters stay. */
export function replaceChineseDigits(text: string): string {
  return text.replace(new RegExp(`[${chineseDigits}]`, 'g'), (character) => digitOf[character] ?? character)
}

/**
 * A number in words below ten thousand, with a fraction where there is one:
 * 十二, 三千五百, 六点五, 二十; or digits one by one (二〇二三). Undefined for
 * anything else, so that 三五 (three to five) is not taken for 35 in an amount.
 */
export function parseChineseNumber(text: string): Decimal | undefined {
  const [whole = '', fraction, more] = text.split('点')
  if (more !== undefined) return undefined
  const head = parseWhole(whole)
  if (head === undefined || fraction === undefined) return head
  const tail = replaceChineseDigits(fraction)
  const decimals = /^\d+$/.test(tail) ? parseDecimal(`0.${tail}`) : undefined
  return decimals && addDecimals(head, decimals)
}

function parseWhole(text: string): Decimal | undefined {
  if (text === '') return undefined
  let sum = 0n
  let digit: bigint | undefined
  let lastRank = 100_000n
  let zero = true
  for (const character of text) {
    const rank = rankOf[character]
    if (rank !== undefined) {
      const place = rank === 20n || rank === 30n ? 10n : rank
      if (place >= lastRank) return undefined
      sum += (digit ?? 1n) * rank
      lastRank = place
      digit = undefined
      zero = place === 10n
      continue
    }
    const value = digitOf[character]
    if (value === undefined) return undefined
    if (value === '0') {
      zero = true
      continue
    }
    if (digit !== undefined) return undefined
    digit = BigInt(value)
  }
  // 一千五 is 1,500 when spoken and 1,005 when read: no number here.
  if (digit !== undefined && !zero) return undefined
  return { digits: sum + (digit ?? 0n), scale: 0 }
}

/** Product with a power of ten: 六千五百 × 万. */
export function timesFactor(value: Decimal, factor: number): Decimal {
  return timesDecimal(value, { digits: BigInt(factor), scale: 0 })
}
