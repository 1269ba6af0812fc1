import type { Money } from '../money/money.ts'

/**
 * The sum of amounts: in their own currency where they share one, else in yuan
 * at the rates that they came with. Undefined for no amounts.
 *
 * @example sumMoney([yuanMoney(5), { currency: 'USD', minor: 100, yuan: 7 }]) // 12 yuan
 */
export function sumMoney(amounts: readonly Money[]): Money | undefined {
  const [first] = amounts
  if (!first) return undefined
  const sameCurrency = amounts.every(({ currency }) => currency === first.currency)
  if (sameCurrency && first.currency !== 'CNY') {
    const rateDay = amounts.findLast((amount) => amount.rateDay !== undefined)?.rateDay
    return {
      currency: first.currency,
      minor: total(amounts.map(({ minor }) => minor)),
      yuan: total(amounts.map(({ yuan }) => yuan)),
      ...(rateDay !== undefined && { rateDay }),
    }
  }
  const minor = total(amounts.map((amount) => (amount.currency === 'CNY' ? amount.minor : amount.yuan * 100)))
  return { currency: 'CNY', minor, yuan: halfAwayFromZero(minor) }
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** Fen to yuan, exact for every amount that can be held. */
function halfAwayFromZero(minor: number): number {
  return Math.sign(minor) * Math.floor((Math.abs(minor) + 50) / 100)
}
