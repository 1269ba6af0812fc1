import type { Day } from '@zhaoshang/domain'
import type { ApiRefusal } from '../refusal/refusal.ts'

/** As in the dates of forms: what is older is a slip of the hand. */
const earliest = '1990-01-01'

/** What is wrong with the day on which something is said to have happened. */
export function dayFault(day: Day, today: Day): ApiRefusal | undefined {
  if (day > today) return { code: 'day-in-future' }
  return day < earliest ? { code: 'day-too-early' } : undefined
}
