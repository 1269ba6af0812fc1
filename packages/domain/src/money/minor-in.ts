import type { Currency, Money, Rates } from './money.ts'

/**
 * An amount in the minor units of a column's currency, for its sum: its own
 * stays exact, another goes through yuan at the plan's rate. An amount in a
 * column whose currency has no rate counts for nothing.
 *
 * @example minorIn({ currency: 'USD', minor: 10_000, yuan: 710 }, 'CNY', rates) // 71_000
 */
export function minorIn(money: Money, currency: Currency, rates: Rates): number {
  if (money.currency === currency) return money.minor
  const rate = currency === 'CNY' ? 1 : rates.yuanPer[currency]
  return rate === undefined ? 0 : Math.round((money.yuan * 100) / rate)
}
