import type { StoredActor } from '@zhaoshang/db'
import type { Instant, SettingValues } from '@zhaoshang/domain'
import type { StaffSystem } from './staff-system.ts'

/** What every procedure of the staff router gets: built once per request. The plan's units are those of today. */
export interface StaffContext extends StaffSystem {
  readonly settings: SettingValues
  readonly requestId: string
  /** When the request arrived at the server, by the business clock: what counts for being on time. */
  readonly arrivedAt: Instant
  /** Null where nobody is signed in. */
  readonly actor: SignedInActor | null
  /** Why a session that the request came with does not hold any more. */
  readonly signedOut?: 'idle' | 'expired' | 'disabled' | undefined
}

/** The context of somebody who is signed in. */
export interface ActorContext extends StaffContext {
  readonly actor: SignedInActor
}

/** Who sent the request, with the roles and posts held on that day. */
export interface SignedInActor extends StoredActor {
  /** The session that the request came with; null for acts of the command line. */
  readonly sessionId: string | null
}
