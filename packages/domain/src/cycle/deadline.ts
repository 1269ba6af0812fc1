import {
  isPublished,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  addWorkingDays,
  type Calendar,
} from '../calendar/calendar.ts'
import { addDays, dayOf, daysInMonth, monthOf, weekdayOf, yearOf, type Day } from '../day/day.ts'
import { instantAt, type Instant } from '../day/instant.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Cycle } from './cycle.ts'
import { deadlineWords } from './deadline-words.ts'
import { previousPeriod, shorterThanMonth, type Period } from './period.ts'

/** When a cycle's return for a period is due, and what it tells about: the same for every unit. */
export type Deadline = {
  readonly period: Period
  readonly covers: { readonly from: Instant; readonly until: Instant }
  readonly dueDay: Day
  readonly opensAt: Instant
  readonly soonAt: Instant
  readonly dueAt: Instant
  readonly movedFrom?: Day
  readonly why: string
}

type Hours = WorkPlan['hours']

/**
 * The deadline of one period; undefined where there is none: the month lacks
 * the day and the cycle skips it, or the period has no working day and merges
 * into the next, whose coverage then reaches back over it.
 *
 * @example deadlineOf(plan.hours, holidaysOfChina, weekly, weekOf16February2026) // undefined: no working day, it merges into the next
 */
export function deadlineOf(
  hours: Hours,
  calendar: Calendar,
  cycle: Cycle,
  period: Period,
): Deadline | undefined {
  if (merges(calendar, cycle, period)) return undefined
  const nominal = nominalDay(calendar, cycle, period)
  if (nominal === undefined) return undefined
  const dueDay = movedDay(calendar, cycle, period, nominal)
  const time = clockOf(hours, cycle.due.time)
  return {
    period,
    covers: { from: coversFrom(hours, calendar, cycle, period), until: coversUntil(hours, cycle, period) },
    dueDay,
    opensAt: instantAt(addWorkingDays(calendar, dueDay, -cycle.opensBefore), hours.dayStart),
    soonAt: instantAt(addWorkingDays(calendar, dueDay, -cycle.soonBefore), hours.dayStart),
    dueAt: instantAt(dueDay, time),
    ...(dueDay !== nominal && { movedFrom: nominal }),
    why: deadlineWords(cycle, calendar, {
      nominal,
      dueDay,
      time,
      published: isPublished(calendar, yearOf(dueDay)),
      merged: mergedInto(calendar, cycle, period).map((empty) => empty.name),
    }),
  }
}

/**
 * `17:30` for a clock, or for a name of the plan's working hours.
 *
 * @example clockOf(plan.hours, 'morning-end') // '12:00' where the plan's morning ends then
 */
export function clockOf(hours: Hours, clock: Cycle['due']['time']): string {
  return clock === 'morning-end' ? hours.morningEnd : clock === 'day-end' ? hours.dayEnd : clock
}

/** The empty periods just before, which this one reports too; oldest first. */
function mergedInto(calendar: Calendar, cycle: Cycle, period: Period): Period[] {
  const found: Period[] = []
  let before = previousPeriod(cycle.rhythm, period)
  while (before && merges(calendar, cycle, before)) {
    found.unshift(before)
    before = previousPeriod(cycle.rhythm, before)
  }
  return found
}

function merges(calendar: Calendar, cycle: Cycle, period: Period): boolean {
  if (cycle.emptyPeriod === 'stay') return false
  for (let day = period.start; day <= period.end; day = addDays(day, 1))
    if (isWorkingDay(calendar, day)) return false
  return true
}

/** The due day before non-working days are looked at. */
function nominalDay(calendar: Calendar, cycle: Cycle, period: Period): Day | undefined {
  const anchor = cycle.due.anchor
  if (anchor === undefined) return period.end
  switch (anchor.on) {
    case 'weekday':
      return addDays(period.end, -((weekdayOf(period.end) - anchor.weekday + 7) % 7))
    case 'day-of-month':
      return dayOfPeriod(cycle, period, anchor.day, anchor.monthsAfter ?? 0)
    case 'working-day-after':
      return addWorkingDays(calendar, period.end, anchor.n)
  }
}

/**
 * A day of the month in which the period ends. Periods shorter than a month
 * count from their own first day, since they have no month to themselves.
 */
function dayOfPeriod(cycle: Cycle, period: Period, day: number, monthsAfter: number): Day | undefined {
  if (shorterThanMonth.has(cycle.rhythm.every)) {
    const wanted = addDays(period.start, day - 1)
    return wanted <= period.end ? wanted : cycle.missingDay === 'skip' ? undefined : period.end
  }
  const index = yearOf(period.end) * 12 + monthOf(period.end) - 1 + monthsAfter
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  const last = daysInMonth(year, month)
  if (day > last && cycle.missingDay === 'skip') return undefined
  return dayOf(year, month, Math.min(day, last))
}

/**
 * Away from a non-working day. With `staysInPeriod`, earlier does not lead out
 * of the period, where the return before is due: a week whose only working day
 * is the Sunday is due on that Sunday.
 */
function movedDay(calendar: Calendar, cycle: Cycle, period: Period, nominal: Day): Day {
  if (cycle.due.onNonWorkingDay === 'stay' || isWorkingDay(calendar, nominal)) return nominal
  if (cycle.due.onNonWorkingDay === 'later') return nextWorkingDay(calendar, nominal)
  const before = previousWorkingDay(calendar, nominal)
  if (cycle.due.staysInPeriod !== true) return before
  const after = nextWorkingDay(calendar, nominal)
  return before < period.start && after <= period.end ? after : before
}

function coversFrom(hours: Hours, calendar: Calendar, cycle: Cycle, period: Period): Instant {
  const covers = cycle.covers
  const { start } = mergedInto(calendar, cycle, period)[0] ?? period
  switch (covers.kind) {
    case 'nominal':
      return instantAt(start, '00:00')
    case 'day-to-day': {
      const monthBefore = addDays(dayOf(yearOf(start), monthOf(start), 1), -1)
      return instantAt(dayOf(yearOf(monthBefore), monthOf(monthBefore), covers.fromDay), '00:00')
    }
    case 'weekday-to-weekday':
      return instantAt(lastWeekday(addDays(start, -1), covers.weekday), clockOf(hours, covers.time))
  }
}

function coversUntil(hours: Hours, cycle: Cycle, period: Period): Instant {
  const covers = cycle.covers
  switch (covers.kind) {
    case 'nominal':
      return instantAt(addDays(period.end, 1), '00:00')
    case 'day-to-day':
      return instantAt(dayOf(yearOf(period.end), monthOf(period.end), covers.fromDay), '00:00')
    case 'weekday-to-weekday':
      return instantAt(lastWeekday(period.end, covers.weekday), clockOf(hours, covers.time))
  }
}

/** The last such weekday on or before the day. */
function lastWeekday(day: Day, weekday: number): Day {
  return addDays(day, -((weekdayOf(day) - weekday + 7) % 7))
}
