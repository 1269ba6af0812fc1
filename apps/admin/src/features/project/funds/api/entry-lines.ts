import { type Money, sumMoney } from '@zhaoshang/domain'
import type { FundEntry } from '../../../../trpc/types.ts'

/** An entry with what was corrected about it. */
export interface EntryLine {
  readonly entry: FundEntry
  readonly corrections: readonly FundEntry[]
  /** What it comes to; the entry's own amount where nothing was corrected. */
  readonly amount: Money
  readonly fixedYuan: number | null
}

/** Entries with their corrections under them, the newest month first. */
export function entryLines(entries: readonly FundEntry[]): EntryLine[] {
  return entries
    .filter(({ corrects }) => corrects === null)
    .map((entry) => {
      const corrections = entries.filter(({ corrects }) => corrects === entry.id)
      // What the office did not accept does not correct anything.
      const standing = [entry, ...corrections.filter(({ verdict }) => verdict !== 'rejected')]
      const fixed = standing.flatMap(({ fixedYuan }) => (fixedYuan === null ? [] : [fixedYuan]))
      return {
        entry,
        corrections,
        amount: sumMoney(standing.map(({ amount }) => amount)) ?? entry.amount,
        fixedYuan: fixed.length === 0 ? null : fixed.reduce((sum, one) => sum + one, 0),
      }
    })
    .sort((a, b) => (a.entry.month === b.entry.month ? 0 : a.entry.month < b.entry.month ? 1 : -1))
}
