import {
  decimalOfNumber,
  divideRounded,
  type Decimal,
  roundDecimal,
  timesDecimal,
} from '../number/decimal.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import { timesFactor } from '../number/chinese-number.ts'
import { largestMinor, type Currency, type Money, type Rates } from './money.ts'
import type { MoneyScale } from './money-unit.ts'

/** Why an amount cannot be held: its code, with the facts a message needs. */
export type MoneyRefusal =
  | { code: 'amount-too-large'; limit: number }
  | { code: 'amount-no-rate'; currency: Currency }

/**
 * An amount from a number of some unit: exact, rounded to minor units half
 * away from zero; other currencies in yuan at the plan's rate of a day.
 *
 * @example moneyOf(decimal('0.8'), { currency: 'CNY', factor: 1e8 }, rates) // minor 8_000_000_000, yuan 80_000_000
 */
export function moneyOf(
  number: Decimal,
  scale: MoneyScale,
  rates: Rates,
): Result<{ money: Money; exact: boolean }, MoneyRefusal> {
  const { integer, exact } = roundDecimal(timesFactor(number, scale.factor), 2)
  const size = integer < 0n ? -integer : integer
  if (size > BigInt(largestMinor)) return refuse({ code: 'amount-too-large', limit: largestMinor / 100 })
  const minor = Number(integer)
  if (scale.currency === 'CNY')
    return accept({
      money: { currency: 'CNY', minor, yuan: Number(divideRounded(integer, 100n).integer) },
      exact,
    })
  const rate = rates.yuanPer[scale.currency]
  if (rate === undefined) return refuse({ code: 'amount-no-rate', currency: scale.currency })
  const yuan = roundDecimal(timesDecimal({ digits: integer, scale: 2 }, decimalOfNumber(rate)), 0).integer
  return accept({ money: { currency: scale.currency, minor, yuan: Number(yuan), rateDay: rates.day }, exact })
}

/**
 * An amount of whole yuan, for sums and constants.
 *
 * @example yuanMoney(12) // { currency: 'CNY', minor: 1200, yuan: 12 }
 */
export function yuanMoney(yuan: number): Money {
  return { currency: 'CNY', minor: yuan * 100, yuan }
}
