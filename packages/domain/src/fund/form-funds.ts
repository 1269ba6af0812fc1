import { yearOf, type Day } from '../day/day.ts'
import type { Money } from '../money/money.ts'
import type { FundKind } from './fund-entry.ts'
import { sumMoney } from './sum-money.ts'

/** What a form says of a project's funds; undefined: nothing. */
export type StatedFunds = { readonly year: Money | undefined; readonly total: Money | undefined }

/** An entry that a form brings. */
export type FormEntry = {
  readonly kind: Extract<FundKind, 'opening' | 'form'>
  readonly month: string
  readonly amount: Money
}

/**
 * What has to be entered so that the entries say what the form says, to the
 * fen: at first the stated sums as openings, later the differences. Where the
 * form says both sums, what is not this year's stands in December of the year
 * before; a total alone came in this month, or, when nothing was entered yet,
 * before this year. What a form leaves out it does not take back.
 *
 * @param before what the entries say; undefined: there are none yet.
 * @param year whose months are "this year" of the project.
 * @example
 * formFunds(undefined, { year: yuanMoney(3), total: yuanMoney(10) }, 2024, assertDay('2024-04-20'))
 * // openings: 7 yuan in 2023-12, 3 yuan in 2024-04
 */
export function formFunds(
  before: StatedFunds | undefined,
  after: StatedFunds,
  year: number,
  today: Day,
): FormEntry[] {
  const kind = before ? 'form' : 'opening'
  const ofYear = after.year && difference(before?.year, after.year)
  const whole = after.total && difference(before?.total, after.total)
  const earlier = whole && after.year ? difference(ofYear, whole) : undefined
  const alone = whole && !after.year ? whole : undefined
  const december = `${year - 1}-12`
  return [
    { month: december, amount: earlier },
    { month: before ? monthIn(year, today) : december, amount: alone },
    { month: monthIn(year, today), amount: ofYear },
  ].flatMap(({ month, amount }) => present(amount).map((some) => ({ kind, month, amount: some }) as const))
}

/** The month of today, or the nearest to it of the year. */
function monthIn(year: number, today: Day): string {
  const thisYear = yearOf(today)
  if (thisYear === year) return today.slice(0, 7)
  return thisYear > year ? `${year}-12` : `${year}-01`
}

function difference(from: Money | undefined, to: Money): Money | undefined {
  return sumMoney([to, ...present(negated(from))])
}

function negated(amount: Money | undefined): Money | undefined {
  return amount && { ...amount, minor: -amount.minor, yuan: -amount.yuan }
}

/** Nothing is entered of nought. */
function present(amount: Money | undefined): Money[] {
  return amount && (amount.minor !== 0 || amount.yuan !== 0) ? [amount] : []
}
