import { z } from 'zod'
import { assertDay, type Day } from './day.ts'

/**
 * A moment with the district's offset written out: `2024-04-25T17:30:00+08:00`.
 * China has one offset and no summer time, so the text is unambiguous, sorts
 * within one offset, and a reader sees the local clock.
 */
export const instantSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?\+08:00$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof instantSchema>

const offsetMs = 8 * 3_600_000

/** @example instantAt(assertDay('2024-04-25'), '17:30') // '2024-04-25T17:30:00+08:00' */
export function instantAt(day: Day, time: string): Instant {
  return `${day}T${time.length === 5 ? `${time}:00` : time}+08:00` as Instant
}

/**
 * Milliseconds since 1970 (UTC), for comparison; texts with and without fractions do not sort.
 *
 * @example epochMs(instantAt(assertDay('1970-01-01'), '08:00')) // 0
 */
export function epochMs(instant: Instant): number {
  return Date.parse(instant)
}

/**
 * The inverse of {@link epochMs}; fractions of a second are kept only where there are some.
 *
 * @example instantFromMs(0) // '1970-01-01T08:00:00+08:00'
 */
export function instantFromMs(ms: number): Instant {
  const text = new Date(ms + offsetMs).toISOString()
  return `${text.slice(0, 19)}${text.slice(19, 23) === '.000' ? '' : text.slice(19, 23)}+08:00` as Instant
}

/**
 * The calendar day on which the moment falls in the district.
 *
 * @example dayOfInstant(instantFromMs(57_600_000)) // '1970-01-02': midnight in the district, 16:00 UTC
 */
export function dayOfInstant(instant: Instant): Day {
  return assertDay(instant.slice(0, 10))
}

/**
 * `17:30`
 *
 * @example timeOfInstant(instantAt(assertDay('2024-04-25'), '17:30')) // '17:30'
 */
export function timeOfInstant(instant: Instant): string {
  return instant.slice(11, 16)
}

/**
 * Negative when `a` is earlier.
 *
 * @example [late, early].toSorted(compareInstants) // [early, late]; 0 for the same moment
 */
export function compareInstants(a: Instant, b: Instant): number {
  return epochMs(a) - epochMs(b)
}
