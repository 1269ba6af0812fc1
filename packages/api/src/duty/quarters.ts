import {
  addWorkingDays,
  dayOf,
  instantAt,
  monthOf,
  yearOf,
  addDays,
  type Calendar,
  type Day,
  type Instant,
  type WorkPlan,
} from '@zhaoshang/domain'

export const quarterSchemaPattern = /^\d{4}-Q[1-4]$/

/** The quarter that a day falls in. */
export function quarterOf(day: Day): string {
  return `${yearOf(day)}-Q${Math.ceil(monthOf(day) / 3)}`
}

/** The quarter before. */
export function quarterBefore(quarter: string): string {
  const [year = 0, n = 1] = quarter.split('-Q').map(Number)
  return n === 1 ? `${year - 1}-Q4` : `${year}-Q${n - 1}`
}

/** The last day of a quarter. */
export function lastDayOf(quarter: string): Day {
  const [year = 0, n = 1] = quarter.split('-Q').map(Number)
  return addDays(n === 4 ? dayOf(year + 1, 1, 1) : dayOf(year, n * 3 + 1, 1), -1)
}

/** When the report on a quarter is due; undefined where the plan asks for none. */
export function reportDue(plan: WorkPlan, calendar: Calendar, quarter: string): Instant | undefined {
  const asked = plan.dutyReporting
  return (
    asked &&
    instantAt(addWorkingDays(calendar, lastDayOf(quarter), asked.withinWorkingDays), plan.hours.dayEnd)
  )
}
