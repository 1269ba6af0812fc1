import type { Actor, Instant } from '@zhaoshang/domain'
import type { StaffSystem } from './staff-system.ts'

/** What every procedure of the staff router gets: built once per request. */
export interface StaffContext extends StaffSystem {
  readonly requestId: string
  /** When the request arrived at the server, by the business clock: what counts for being on time. */
  readonly arrivedAt: Instant
  /** Null where nobody is signed in. */
  readonly actor: SignedInActor | null
}

/** The context of somebody who is signed in. */
export interface ActorContext extends StaffContext {
  readonly actor: SignedInActor
}

export interface SignedInActor extends Actor {
  readonly username: string
  readonly mustChangePassword: boolean
}
