import { addDays, type Day } from '../day/day.ts'
import type { Cycle } from './cycle.ts'

/** What a unit owes for a period, given whether anything changed. */
export type NothingNewDemand = 'return' | 'zero-return' | 'exempt' | 'word'

/**
 * What "nothing new" asks of a unit. Something changed: the return. Nothing
 * changed: a zero return said explicitly, or nothing, as the cycle says; but
 * where it is exempt and its projects have stood still for `wordAfterDays`
 * days or more, a word why.
 *
 * @param facts `lastProgressOn`: the newest progress entry of the unit's active projects; absent where there is none yet.
 * @example
 * // wordAfterDays: 30
 * nothingNewDemand(cycle, { changed: false, lastProgressOn: assertDay('2026-03-01') }, assertDay('2026-03-30')) // 'exempt'
 * nothingNewDemand(cycle, { changed: false, lastProgressOn: assertDay('2026-03-01') }, assertDay('2026-03-31')) // 'word': 30 days
 */
export function nothingNewDemand(
  cycle: Pick<Cycle, 'nothingNew' | 'wordAfterDays'>,
  facts: { readonly changed: boolean; readonly lastProgressOn?: Day },
  today: Day,
): NothingNewDemand {
  if (facts.changed) return 'return'
  if (cycle.nothingNew === 'zero-return') return 'zero-return'
  const { wordAfterDays } = cycle
  if (wordAfterDays === undefined || facts.lastProgressOn === undefined) return 'exempt'
  return addDays(facts.lastProgressOn, wordAfterDays) <= today ? 'word' : 'exempt'
}
