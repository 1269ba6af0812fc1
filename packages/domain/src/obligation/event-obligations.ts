import { addWorkingDays, type Calendar } from '../calendar/calendar.ts'
import type { Cycle } from '../cycle/cycle.ts'
import { eventDue } from '../cycle/event-due.ts'
import { dayOfInstant, epochMs, instantAt, type Instant } from '../day/instant.ts'
import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Unit } from '../unit/unit.ts'
import type { Obligation } from './obligation.ts'

/** Something that happened or will: a meeting called, a matter that must be told. `id` is stable and holds no `/`. */
export type PlanEvent = { readonly id: string; readonly name: string; readonly at: Instant }

/**
 * What units owe because of one event, under a cycle `on-event`: reports
 * collected before a meeting, word within 24 hours after an incident. The key
 * is cycle / event / unit, as stable as the event's id. Empty for a cycle of
 * the calendar.
 *
 * @example eventObligations(plan, calendar, plan.units, cycle, { id: 'm12', name: '第12次调度会', at }).every((one) => one.dueAt < at)
 */
export function eventObligations(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly Unit[],
  cycle: Cycle,
  event: PlanEvent,
): Obligation[] {
  const dueAt = eventDue(plan.hours, calendar, cycle, event.at)
  if (dueAt === undefined) return []
  const day = dayOfInstant(event.at)
  const dueDay = dayOfInstant(dueAt)
  const opening = instantAt(addWorkingDays(calendar, dueDay, -cycle.opensBefore), plan.hours.dayStart)
  // What is told after an event cannot be told before it.
  const opensAt =
    epochMs(event.at) <= epochMs(dueAt) && epochMs(opening) < epochMs(event.at)
      ? event.at
      : earlier(opening, dueAt)
  const soon = instantAt(addWorkingDays(calendar, dueDay, -cycle.soonBefore), plan.hours.dayStart)
  const soonAt = epochMs(soon) < epochMs(opensAt) ? opensAt : earlier(soon, dueAt)
  return units
    .filter((unit) => testExpr(cycle.reporters, unit))
    .map((unit) => ({
      key: `${cycle.id}/${event.id}/${unit.code}`,
      cycle: cycle.id,
      period: event.id,
      periodName: event.name,
      unit: unit.code,
      periodStart: day,
      periodEnd: day,
      covers: { from: earlier(opensAt, event.at), until: event.at },
      opensAt,
      soonAt,
      dueAt,
      why: `${event.name}：${dueAt.slice(0, 10)} ${dueAt.slice(11, 16)}前`,
      owed: true,
    }))
}

function earlier(a: Instant, b: Instant): Instant {
  return epochMs(a) <= epochMs(b) ? a : b
}
