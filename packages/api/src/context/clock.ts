import type { Instant } from '@zhaoshang/domain'

/** The business clock. A demo may set it; sessions, audit and leases use the machine's. */
export interface BusinessClock {
  now(): Instant
  /** Whether it was set by an option, so that screens can say so. */
  readonly isSet: boolean
}
