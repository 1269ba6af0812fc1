import type { AuditHead, Database } from '@zhaoshang/db'
import type { Calendar, Day, WorkPlan } from '@zhaoshang/domain'
import type { BusinessClock } from './clock.ts'
import type { Screens } from './screens.ts'

/** What the staff side works with for as long as it runs: built at start, passed on, never imported. */
export interface StaffSystem {
  /** Under the application's role. */
  readonly database: Database
  readonly plan: WorkPlan
  /** Id of the stored version of the plan, which returns are pinned to. */
  readonly planVersion: string
  /** Nobody owes here what was due before this day: the system did not run yet. */
  readonly runningSince: Day
  readonly calendar: Calendar
  readonly clock: BusinessClock
  /** What serves which capability, for whoever asks how a clause is carried out. */
  readonly screens: Screens
  /** Heads of the audit trail that were noted outside the database: a tail that was cut off shows against them. */
  notedHeads(): Promise<readonly AuditHead[]>
}
