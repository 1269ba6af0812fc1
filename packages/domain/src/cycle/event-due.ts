import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type Calendar,
} from '../calendar/calendar.ts'
import { addDays, type Day } from '../day/day.ts'
import { dayOfInstant, epochMs, instantAt, instantFromMs, type Instant } from '../day/instant.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Before, Cycle } from './cycle.ts'
import { clockOf } from './deadline.ts'

/**
 * When something is due that hangs on an event: n hours after it to the
 * minute, at the cycle's clock time n working days after it, or so long before
 * it (collected two days before a meeting). Working days count from the next
 * one; hours run through nights and holidays. Undefined for a cycle that does
 * not hang on an event.
 *
 * @param at moment of the event; the start of a meeting.
 * @example
 * // within 1 working day at 17:30; something happened on a Friday evening
 * eventDue(plan.hours, calendar, cycle, instantAt(friday, '20:00')) // the Monday, 17:30
 */
export function eventDue(
  hours: WorkPlan['hours'],
  calendar: Calendar,
  cycle: Cycle,
  at: Instant,
): Instant | undefined {
  const rhythm = cycle.rhythm
  if (rhythm.every !== 'on-event') return undefined
  if (rhythm.before) return momentBefore(hours, calendar, rhythm.before, at, cycle.due.onNonWorkingDay)
  const { hours: within, workingDays } = rhythm.within ?? {}
  if (within !== undefined) return instantFromMs(epochMs(at) + within * 3_600_000)
  return instantAt(
    addWorkingDays(calendar, dayOfInstant(at), workingDays ?? 0),
    clockOf(hours, cycle.due.time),
  )
}

/**
 * The moment so long before another: calendar days are moved off a non-working
 * day, working days never land on one. Never later than the moment itself.
 *
 * @example momentBefore(hours, calendar, { workingDays: 1, time: '17:30' }, instantAt(monday, '09:00')) // the Friday, 17:30
 */
export function momentBefore(
  hours: WorkPlan['hours'],
  calendar: Calendar,
  before: Before,
  at: Instant,
  onNonWorkingDay: Cycle['due']['onNonWorkingDay'] = 'earlier',
): Instant {
  const day = dayOfInstant(at)
  const back =
    before.workingDays === undefined
      ? off(calendar, addDays(day, -(before.days ?? 0)), onNonWorkingDay)
      : addWorkingDays(calendar, day, -before.workingDays)
  const moment = instantAt(back, clockOf(hours, before.time))
  return epochMs(moment) < epochMs(at) ? moment : at
}

function off(calendar: Calendar, day: Day, rule: Cycle['due']['onNonWorkingDay']): Day {
  if (rule === 'stay' || isWorkingDay(calendar, day)) return day
  return rule === 'later' ? nextWorkingDay(calendar, day) : previousWorkingDay(calendar, day)
}
