import type { Actor, Instant } from '@zhaoshang/domain'
import type { BusinessClock } from './clock.ts'

/** What every procedure of the staff router gets: built once per request, injected, never imported. */
export interface StaffContext {
  readonly requestId: string
  /** When the request arrived at the server, by the business clock: what counts for being on time. */
  readonly arrivedAt: Instant
  readonly clock: BusinessClock
  /** Absent where nobody is signed in. */
  readonly actor: SignedInActor | null
}

export interface SignedInActor extends Actor {
  readonly username: string
  readonly mustChangePassword: boolean
}
