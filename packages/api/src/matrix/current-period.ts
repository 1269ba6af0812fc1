import {
  addDays,
  compareInstants,
  dayOfInstant,
  deadlinesBetween,
  type Calendar,
  type Cycle,
  type Deadline,
  type Instant,
  type WorkPlan,
} from '@zhaoshang/domain'

/** Deadlines of a cycle that an office looks at: a year back, and the next ones. */
export function deadlinesNear(plan: WorkPlan, calendar: Calendar, cycle: Cycle, now: Instant): Deadline[] {
  const today = dayOfInstant(now)
  return deadlinesBetween(plan, calendar, cycle, addDays(today, -366), addDays(today, 40))
}

/** The period that is being handed in: the last one that has opened, or the first there is. */
export function currentDeadline(deadlines: readonly Deadline[], now: Instant): Deadline | undefined {
  return deadlines.findLast(({ opensAt }) => compareInstants(opensAt, now) <= 0) ?? deadlines[0]
}
