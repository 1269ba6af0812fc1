import type { Money } from '../money/money.ts'
import type { FundEntry } from './fund-entry.ts'
import type { FundRules } from './fund-rules.ts'
import { sumMoney } from './sum-money.ts'

/** What entries say of a project, whole yuan where it is a figure. */
export type FundFigures = {
  /** As its unit states it, for the register's fields; undefined where nothing was entered. */
  readonly stated: { readonly year: Money | undefined; readonly total: Money | undefined }
  /** As the plan's rule counts it. */
  readonly counted: {
    readonly yearYuan: number
    readonly totalYuan: number
    readonly fixedYearYuan: number
    readonly fixedYuan: number
  }
}

/**
 * Folds a project's entries: rejected ones are out of every sum; the counted
 * figures leave out what is not verified where the plan's rule asks for that.
 * The sums do not depend on the entries' order.
 *
 * @param year whose months are "this year".
 * @example fundFigures({ counts: 'verified' }, [entryNobodyLookedAt], 2024).counted.totalYuan // 0
 */
export function fundFigures(
  rules: Pick<FundRules, 'counts'>,
  entries: readonly FundEntry[],
  year: number,
): FundFigures {
  const stated = entries.filter(({ verdict }) => verdict !== 'rejected')
  const counted = stated.filter((entry) => entryCounts(rules, entry))
  const ofYear = ({ month }: FundEntry): boolean => month.startsWith(`${year}-`)
  const sum = (some: readonly FundEntry[]) => sumMoney(some.map(({ amount }) => amount))
  const fixed = (some: readonly FundEntry[]) => some.reduce((all, entry) => all + (entry.fixedYuan ?? 0), 0)
  return {
    stated: { year: sum(stated.filter(ofYear)), total: sum(stated) },
    counted: {
      yearYuan: sum(counted.filter(ofYear))?.yuan ?? 0,
      totalYuan: sum(counted)?.yuan ?? 0,
      fixedYearYuan: fixed(counted.filter(ofYear)),
      fixedYuan: fixed(counted),
    },
  }
}

/**
 * Whether an entry is part of the counted figures.
 *
 * @example entryCounts({ counts: 'all' }, { verdict: 'rejected' }) // false
 */
export function entryCounts(
  rules: Pick<FundRules, 'counts'>,
  { verdict }: Pick<FundEntry, 'verdict'>,
): boolean {
  return rules.counts === 'verified' ? verdict === 'verified' : verdict !== 'rejected'
}

/** A month of a year: what counts in it, and that together with the months before. */
export type FundMonth = {
  readonly month: string
  readonly yuan: number
  readonly accruedYuan: number
}

/**
 * The twelve months of a year with what counts in each.
 *
 * @example fundMonths({ counts: 'all' }, [], 2024)[11] // { month: '2024-12', yuan: 0, accruedYuan: 0 }
 */
export function fundMonths(
  rules: Pick<FundRules, 'counts'>,
  entries: readonly FundEntry[],
  year: number,
): FundMonth[] {
  const counted = entries.filter((entry) => entryCounts(rules, entry))
  let accruedYuan = 0
  return Array.from({ length: 12 }, (_, i) => {
    const month = `${year}-${String(i + 1).padStart(2, '0')}`
    const yuan = sumMoney(counted.filter((one) => one.month === month).map(({ amount }) => amount))?.yuan ?? 0
    accruedYuan += yuan
    return { month, yuan, accruedYuan }
  })
}
