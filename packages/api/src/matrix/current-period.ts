import { periodsBegun } from '@zhaoshang/db'
import {
  addDays,
  compareInstants,
  dayOfInstant,
  deadlinesBetween,
  type Cycle,
  type Deadline,
  type Instant,
} from '@zhaoshang/domain'
import type { StaffSystem } from '../context/staff-system.ts'

/**
 * Deadlines of a cycle that an office looks at: a year back as far as the
 * system ran or somebody handed in, and the next ones.
 */
export async function deadlinesNear(
  { plan, calendar, database, runningSince }: StaffSystem,
  cycle: Cycle,
  now: Instant,
): Promise<Deadline[]> {
  const today = dayOfInstant(now)
  const begun = await periodsBegun(database, cycle.id)
  return deadlinesBetween(plan, calendar, cycle, addDays(today, -366), addDays(today, 40)).filter(
    ({ dueAt, period }) => dayOfInstant(dueAt) >= runningSince || begun.has(period.id),
  )
}

/** The period that is being handed in: the last one that has opened, or the first there is. */
export function currentDeadline(deadlines: readonly Deadline[], now: Instant): Deadline | undefined {
  return deadlines.findLast(({ opensAt }) => compareInstants(opensAt, now) <= 0) ?? deadlines[0]
}
