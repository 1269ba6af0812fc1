import { addDays, instantAt, type Day, type Instant } from '@zhaoshang/domain'

/** The demo's dates are told from the day of seeding, so that it never looks stale. */
export function dayBefore(today: Day, days: number): Day {
  return addDays(today, -days)
}

/** Half past nine on that day: when the demo's editors press the button. */
export function publishedBefore(today: Day, days: number): Instant {
  return instantAt(dayBefore(today, days), '09:30')
}
