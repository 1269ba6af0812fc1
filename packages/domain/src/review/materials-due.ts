import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import type { Day } from '../day/day.ts'
import type { Review } from './review.ts'

/**
 * The last day on which materials for a review meeting can come in: so many
 * working days before it. Undefined where the review sets no such limit; 0
 * working days is the day of the meeting itself.
 *
 * @example
 * // one working day before a meeting on Monday 2 March 2026: the Saturday before was worked
 * materialsDueOn(review, holidaysOfChina, assertDay('2026-03-02')) // '2026-02-28'
 */
export function materialsDueOn(
  review: Pick<Review, 'materialsWorkingDaysBefore'>,
  calendar: Calendar,
  meetingOn: Day,
): Day | undefined {
  const days = review.materialsWorkingDaysBefore
  return days === undefined ? undefined : addWorkingDays(calendar, meetingOn, -days)
}
