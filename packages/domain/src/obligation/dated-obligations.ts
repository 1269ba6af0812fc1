import type { Calendar } from '../calendar/calendar.ts'
import { addDays, type Day } from '../day/day.ts'
import { dayOfInstant } from '../day/instant.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { standsOn, type DatedUnit } from '../unit/dated-unit.ts'
import type { Obligation } from './obligation.ts'
import { joinableFor, obligationFor, obligationsBetween } from './obligations-between.ts'

/**
 * What is owed, or may be joined, in a span by units that come, go and change
 * in it. A return belongs to the unit that stands on the day on which it is
 * due: when a unit is merged in the middle of a month, the successor owes that
 * month, once, and whatever was due before stays the old unit's.
 *
 * @example datedObligations(jizhou, calendar, [], from, to).owed // []: no units, nothing owed
 */
export function datedObligations(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly DatedUnit[],
  from: Day,
  to: Day,
): { readonly owed: Obligation[]; readonly joinable: Obligation[] } {
  const owed: Obligation[] = []
  const joinable: Obligation[] = []
  // Most units have stood all the time: they are computed together, the others with those of the same days.
  for (const group of Map.groupBy(units, ({ fromDay, toDay }) => `${fromDay}/${toDay}`).values()) {
    const [first] = group
    if (!first) continue
    const start = first.fromDay > from ? first.fromDay : from
    const last = first.toDay === undefined ? to : addDays(first.toDay, -1)
    const end = last < to ? last : to
    if (start > end) continue
    owed.push(...obligationsBetween(plan, calendar, group, start, end))
    joinable.push(...joinableFor(plan, calendar, group, start, end))
  }
  return { owed, joinable }
}

/**
 * The obligation that a key names, where its unit stands on the day on which it
 * is due.
 *
 * @example datedObligationFor(jizhou, calendar, [], 'monthly/2024-04/990101') // undefined
 */
export function datedObligationFor(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly DatedUnit[],
  key: string,
): Obligation | undefined {
  const code = key.split('/')[2]
  for (const unit of units) {
    if (unit.code !== code) continue
    const obligation = obligationFor(plan, calendar, [unit], key)
    if (obligation && standsOn(unit, dayOfInstant(obligation.dueAt))) return obligation
  }
  return undefined
}
