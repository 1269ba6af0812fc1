import { isDay } from '../day/day.ts'
import { formatPartialDate, isPartialDate, type PartialDate } from '../day/partial-date.ts'

/**
 * When something took place: a {@link PartialDate}, a day with a clock
 * (`2024-04-11T07:30`), or two of these with a slash between (`2024-04-16/2024-04-17`).
 *
 * @example isTimeSpan('2024-04-16/2024-04-17') // true; '2024-04-31' is none
 */
export function isTimeSpan(text: string): boolean {
  const parts = text.split('/')
  return parts.length <= 2 && parts.every(isPoint)
}

const clock = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/

function isPoint(text: string): boolean {
  const found = clock.exec(text)
  return found ? isDay(found[1] ?? '') : isPartialDate(text)
}

/** @example formatTimeSpan('2024-04-16/2024-04-17') // '2024-04-16 至 2024-04-17' */
export function formatTimeSpan(span: string): string {
  return span.split('/').map(formatPoint).join(' 至 ')
}

function formatPoint(point: string): string {
  return point.includes('T') ? point.replace('T', ' ') : formatPartialDate(point as PartialDate)
}
