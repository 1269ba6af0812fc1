import type { PortalReader } from '@zhaoshang/db'
import type { BusinessClock } from './clock.ts'

/** What the public router gets: a reader under the portal's role, and the clock. Nothing of the staff side. */
export interface PublicContext {
  readonly reader: PortalReader
  readonly clock: BusinessClock
}
