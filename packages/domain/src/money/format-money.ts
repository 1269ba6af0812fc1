import { formatScaled } from '../number/decimal.ts'
import { parseMoneyUnit, type MoneyScale } from './money-unit.ts'
import type { Currency, Money, Rates } from './money.ts'

const names: Record<Currency, string> = { CNY: '元', USD: '美元', EUR: '欧元', HKD: '港元', JPY: '日元' }

/**
 * An amount in a column's unit, exact, without needless zeros: 65,000 in 万元.
 * An amount of another currency than the column's says its own unit (500万美元),
 * so that nobody takes dollars for yuan.
 *
 * @example formatMoney(yuanMoney(15_600_000), '万元') // '1,560'
 */
export function formatMoney(money: Money, unit?: string): string {
  const scale = parseMoneyUnit(unit ?? '')
  if (scale && scale.currency === money.currency) return inScale(money.minor, scale)
  const large = Math.abs(money.minor) >= 1_000_000
  const own = { currency: money.currency, factor: large ? 10_000 : 1 }
  return `${inScale(money.minor, own)}${large ? '万' : ''}${names[money.currency]}`
}

/**
 * The number for a cell or a sum of a column: an amount in the unit, in yuan at
 * its rate where the unit is one of yuan and the amount is not.
 *
 * @example amountInUnit({ currency: 'CNY', minor: 65_000_000_000, yuan: 650_000_000 }, '万元') // 65000
 */
export function amountInUnit(money: Money, unit: string): number {
  const scale = parseMoneyUnit(unit) ?? { currency: 'CNY', factor: 1 }
  const minor = scale.currency === money.currency ? money.minor : money.yuan * 100
  return Number(inScale(minor, scale, ''))
}

/**
 * A sum of minor units of the unit's own currency, as a form prints it.
 *
 * @example formatMinor(1_250_000_000, '万元') // '1,250'
 */
export function formatMinor(minor: number, unit: string): string {
  return inScale(minor, parseMoneyUnit(unit) ?? { currency: 'CNY', factor: 1 })
}

/**
 * A sum of yuan in a column's unit; where that is one of another currency, at the rate.
 *
 * @example formatYuan(7_100_000, '万美元', rates) // '100' at a rate of 7.1
 */
export function formatYuan(yuan: number, unit: string, rates: Rates): string {
  const { currency } = parseMoneyUnit(unit) ?? { currency: 'CNY' }
  const rate = rates.yuanPer[currency]
  return rate === undefined
    ? `${formatMinor(Math.round(yuan * 100), '元')}元`
    : formatMinor(Math.round((yuan * 100) / rate), unit)
}

function inScale(minor: number, scale: MoneyScale, separator = ','): string {
  return formatScaled(BigInt(minor), 2 + Math.round(Math.log10(scale.factor)), separator)
}
