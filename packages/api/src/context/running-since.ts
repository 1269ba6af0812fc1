import type { StoredPlan } from '@zhaoshang/db'
import type { Day } from '@zhaoshang/domain'

/** The day from which obligations are asked for; a demo clock set before the first start goes further back. */
export function runningSince(stored: StoredPlan, today: Day): Day {
  return stored.runningSince < today ? stored.runningSince : today
}
