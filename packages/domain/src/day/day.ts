import { z } from 'zod'
import { accept, refuse, type Result } from '../result/result.ts'

/** A calendar day in the district's time zone, `2024-04-25`. Never a `Date`: a day has no hour. */
export const daySchema = z
  .string()
  .refine((text): boolean => dayExists(text), { error: 'day-impossible' })
  .brand<'Day'>()
export type Day = z.infer<typeof daySchema>

/** Why a text is no day: `day-impossible`, with what was read. */
export type DayRefusal = { code: 'day-impossible'; read: string }

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * True for a day that exists in the Gregorian calendar: `2024-02-29`, not `2023-02-29`.
 *
 * @example isDay('2024-02-29') // true; '2023-02-29' and '2024-2-29' are not
 */
export function isDay(text: string): text is Day {
  return dayExists(text)
}

function dayExists(text: string): boolean {
  const found = shape.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Reads `2024-04-25`; refuses days that do not exist.
 *
 * @example parseDay('2023-02-29') // refused: day-impossible
 */
export function parseDay(text: string): Result<Day, DayRefusal> {
  return isDay(text) ? accept(text) : refuse({ code: 'day-impossible', read: text })
}

/**
 * For constants and tests: the day, or an exception.
 *
 * @example assertDay('2024-02-29') // the day; throws for '2023-02-29'
 */
export function assertDay(text: string): Day {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text
}

/**
 * Builds a day from numbers. A day beyond the month's end is a bug of the caller and throws.
 *
 * @example dayOf(2024, 2, 29) // '2024-02-29'; dayOf(2023, 2, 29) throws
 */
export function dayOf(year: number, month: number, day: number): Day {
  return assertDay(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/**
 * 28 to 31. Months count from 1.
 *
 * @example daysInMonth(1900, 2) // 28: a century is a leap year only every 400 years
 */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/**
 * The year, 0 to 9999.
 *
 * @example yearOf(assertDay('2024-12-31')) // 2024
 */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
/**
 * The month, 1 to 12.
 *
 * @example monthOf(assertDay('2024-12-31')) // 12
 */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7))
}
/**
 * The day of the month, 1 to 31.
 *
 * @example dayOfMonth(assertDay('2024-12-31')) // 31
 */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10))
}

/**
 * Days since 1970-01-01; the arithmetic under everything else here. Counted in
 * years that begin in March, so that the leap day is their last.
 *
 * @example dayNumber(assertDay('1969-12-31')) // -1
 */
export function dayNumber(day: Day): number {
  const month = monthOf(day)
  const year = month <= 2 ? yearOf(day) - 1 : yearOf(day)
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth(day) - 1
  return (
    year * 365 +
    Math.floor(year / 4) -
    Math.floor(year / 100) +
    Math.floor(year / 400) +
    dayOfYear -
    fromYearZero
  )
}

/**
 * The inverse of {@link dayNumber}; beyond the years 0 to 9999 it throws.
 *
 * @example dayFromNumber(0) // '1970-01-01'; beyond the year 9999 it throws
 */
export function dayFromNumber(number: number): Day {
  const date = new Date(number * 86_400_000)
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  // Only a year of four digits is a day here, and NaN compares as neither.
  if (!(year >= 0 && year <= 9999))
    throw new Error(`not a day of a four-digit year: ${number} days from 1970`)
  return `${pad(year, 4)}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as Day
}

/** From 1 March of the year 0 to 1 January 1970. */
const fromYearZero = 719_468

/** @example addDays(assertDay('2024-02-28'), 1) // '2024-02-29' */
export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days)
}

/**
 * 1 Monday … 7 Sunday (ISO 8601).
 *
 * @example weekdayOf(assertDay('2024-04-28')) // 7: a Sunday
 */
export function weekdayOf(day: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
