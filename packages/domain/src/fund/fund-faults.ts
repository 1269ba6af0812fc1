import type { Day } from '../day/day.ts'
import type { Money } from '../money/money.ts'

/** Why an entry of funds is refused. */
export type FundFault =
  | { readonly code: 'month-in-future' }
  | { readonly code: 'amount-nought' }
  | { readonly code: 'amount-negative' }
  | { readonly code: 'fixed-exceeds' }
  | { readonly code: 'nothing-corrected' }

/**
 * What is wrong with money of a month as a person entered it.
 *
 * @param fixedYuan whole yuan that are fixed assets; null: not said.
 * @example entryFaults({ month: '2024-05', amount: yuanMoney(1), fixedYuan: null }, assertDay('2024-04-30')) // [{ code: 'month-in-future' }]
 */
export function entryFaults(
  entry: { readonly month: string; readonly amount: Money; readonly fixedYuan: number | null },
  today: Day,
): FundFault[] {
  const { amount, fixedYuan } = entry
  return [
    ...(entry.month > today.slice(0, 7) ? [{ code: 'month-in-future' } as const] : []),
    ...(amount.minor === 0 ? [{ code: 'amount-nought' } as const] : []),
    ...(amount.minor < 0 ? [{ code: 'amount-negative' } as const] : []),
    ...(fixedYuan !== null && (fixedYuan < 0 || fixedYuan > amount.yuan)
      ? [{ code: 'fixed-exceeds' } as const]
      : []),
  ]
}
