import { z } from 'zod'
import { addDays, daySchema, weekdayOf, yearOf, type Day } from '../day/day.ts'

/**
 * Which days are worked: weekends, plus what the State Council's notice changes.
 * `days` holds only the exceptions: a weekday that is free, a weekend day that
 * is worked. A year outside `publishedYears` has weekends only, and says so.
 */
export const calendarSchema = z.strictObject({
  days: z.record(daySchema, z.enum(['holiday', 'workday'])),
  publishedYears: z.array(z.int()),
})
export type Calendar = z.infer<typeof calendarSchema>

/**
 * Whether the year's notice is known; otherwise its due days can still move.
 *
 * @example isPublished(holidaysOfChina, 2030) // false: weekends only, and said so
 */
export function isPublished(calendar: Calendar, year: number): boolean {
  return calendar.publishedYears.includes(year)
}

/** @example isWorkingDay(holidaysOfChina, assertDay('2024-04-28')) // true: a Sunday worked for the May holiday */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const exception = calendar.days[day]
  return exception === undefined ? weekdayOf(day) <= 5 : exception === 'workday'
}

/**
 * The last working day before the day, never the day itself.
 *
 * @example previousWorkingDay(holidaysOfChina, assertDay('2026-02-24')) // '2026-02-14': a Saturday worked, before nine free days
 */
export function previousWorkingDay(calendar: Calendar, day: Day): Day {
  return step(calendar, day, -1)
}

/**
 * The first working day after the day, never the day itself.
 *
 * @example nextWorkingDay(holidaysOfChina, assertDay('2026-02-14')) // '2026-02-24'
 */
export function nextWorkingDay(calendar: Calendar, day: Day): Day {
  return step(calendar, day, 1)
}

/**
 * The n-th working day after the day (before it for a negative n). A clock of
 * working days starts on the next working day, so the day itself never counts;
 * 0 gives the day back, worked or not.
 *
 * @example addWorkingDays(holidaysOfChina, assertDay('2024-04-30'), 1) // '2024-05-06'
 */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  let reached = day
  for (let left = Math.abs(count); left > 0; left--) reached = step(calendar, reached, count < 0 ? -1 : 1)
  return reached
}

/**
 * Working days after `from` up to and including `to`; negative when `to` is
 * earlier. From a working day, `addWorkingDays(from, n)` is n away.
 *
 * @example workingDaysBetween(holidaysOfChina, assertDay('2026-02-13'), assertDay('2026-02-24')) // 2: the 14th and the 24th
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (to < from) return -workingDaysBetween(calendar, to, from)
  let count = 0
  for (let day = from; day < to;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count++
  }
  return count
}

/**
 * Every year that the days of a span touch and whose notice is not known.
 *
 * @example unpublishedYears(holidaysOfChina, assertDay('2026-12-31'), assertDay('2027-01-01')) // [2027]
 */
export function unpublishedYears(calendar: Calendar, from: Day, to: Day): number[] {
  const years: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year++) if (!isPublished(calendar, year)) years.push(year)
  return years
}

function step(calendar: Calendar, day: Day, direction: 1 | -1): Day {
  let reached = addDays(day, direction)
  while (!isWorkingDay(calendar, reached)) reached = addDays(reached, direction)
  return reached
}
