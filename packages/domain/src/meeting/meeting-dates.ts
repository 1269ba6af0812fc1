import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import { cycleSchema } from '../cycle/cycle.ts'
import { clockOf } from '../cycle/deadline.ts'
import { momentBefore } from '../cycle/event-due.ts'
import type { Day } from '../day/day.ts'
import { dayOfInstant, instantAt, type Instant } from '../day/instant.ts'
import { deadlinesBetween } from '../obligation/obligations-between.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Meeting } from './meeting.ts'

/** A meeting that is held, with the moments before and after it. */
export type MeetingDates = {
  readonly meeting: string
  readonly holdsAt: Instant
  readonly agendaClosesAt?: Instant
  readonly materialsDueAt?: Instant
  readonly minutesDueOn?: Day
}

/**
 * The moments around one meeting: when the agenda closes, when materials are
 * due, and the day by which the minutes go out. None is later than what it
 * comes before.
 *
 * @param holdsAt when it is held; for one that is called, the moment called for.
 * @example
 * // agenda closes two working days before, a meeting on Monday 9:00
 * meetingDates(plan, calendar, meeting, instantAt(monday, '09:00')).agendaClosesAt // the Thursday
 */
export function meetingDates(
  plan: WorkPlan,
  calendar: Calendar,
  meeting: Meeting,
  holdsAt: Instant,
): MeetingDates {
  const { agendaCloses, materialsDue, minutesWithin } = meeting
  return {
    meeting: meeting.id,
    holdsAt,
    ...(agendaCloses && { agendaClosesAt: momentBefore(plan.hours, calendar, agendaCloses, holdsAt) }),
    ...(materialsDue && { materialsDueAt: momentBefore(plan.hours, calendar, materialsDue, holdsAt) }),
    ...(minutesWithin !== undefined && {
      minutesDueOn: addWorkingDays(calendar, dayOfInstant(holdsAt), minutesWithin),
    }),
  }
}

/**
 * Meetings of a kind that the plan's rhythm calls for, held from `from` to
 * `to`, both days included; empty for one that is held when it is called. A
 * period without any working day has no meeting.
 *
 * @example meetingsBetween(plan, calendar, meeting, assertDay('2026-03-01'), assertDay('2026-03-31')).length // 2: every two weeks
 */
export function meetingsBetween(
  plan: WorkPlan,
  calendar: Calendar,
  meeting: Meeting,
  from: Day,
  to: Day,
): MeetingDates[] {
  const { held } = meeting
  if (!held) return []
  // A meeting falls on a day as a return does; the same rules move it off a holiday.
  const likeReturn = cycleSchema.parse({
    id: meeting.id,
    name: meeting.name,
    rhythm: held.rhythm,
    covers: { kind: 'nominal' },
    due: {
      ...(held.anchor && { anchor: held.anchor }),
      time: held.time,
      onNonWorkingDay: held.onNonWorkingDay,
      staysInPeriod: true,
    },
    reporters: { any: [] },
    contents: [],
  })
  return deadlinesBetween(plan, calendar, likeReturn, from, to).map(({ dueDay }) =>
    meetingDates(plan, calendar, meeting, instantAt(dueDay, clockOf(plan.hours, held.time))),
  )
}
