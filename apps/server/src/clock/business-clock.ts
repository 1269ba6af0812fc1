import type { BusinessClock } from '@zhaoshang/api'
import { epochMs, instantFromMs, type Instant } from '@zhaoshang/domain'

/**
 * The clock of deadlines and returns. Started at a given moment it runs on
 * from there; sessions, audit and leases go by the machine's own clock.
 */
export function startClock(startAt?: Instant): BusinessClock {
  const shift = startAt === undefined ? 0 : epochMs(startAt) - Date.now()
  // Whole seconds: instants are compared with due times of whole seconds and shown to people.
  const now = (): Instant => instantFromMs(Math.floor((Date.now() + shift) / 1000) * 1000)
  return { now, isSet: startAt !== undefined }
}
