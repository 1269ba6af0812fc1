import type { Calendar } from '../calendar/calendar.ts'
import type { Cycle } from '../cycle/cycle.ts'
import { deadlineOf, type Deadline } from '../cycle/deadline.ts'
import { nextPeriod, periodContaining, periodOf } from '../cycle/period.ts'
import { addDays, type Day } from '../day/day.ts'
import { testExpr, type Expr } from '../expr/expr.ts'
import { cycleOf } from '../plan/plan-lookup.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Unit } from '../unit/unit.ts'
import type { Obligation } from './obligation.ts'

/**
 * Everything that is owed with a final due day from `from` to `to`, both
 * included, in the order of due time, then of the plan's cycles and units. A
 * deadline is computed once per cycle and period, then given to every reporter.
 *
 * @example obligationsBetween(jizhou, holidaysOfChina, jizhou.units, assertDay('2024-04-25'), assertDay('2024-04-25')).length // 27
 */
export function obligationsBetween(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly Unit[],
  from: Day,
  to: Day,
): Obligation[] {
  return spread(plan, calendar, units, from, to, (cycle) => cycle.reporters, true)
}

/**
 * What units may hand in without owing it, in the same span; `owed` is false.
 *
 * @example joinableFor(jizhou, holidaysOfChina, jizhou.units, day, day).every((one) => !one.owed) // true
 */
export function joinableFor(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly Unit[],
  from: Day,
  to: Day,
): Obligation[] {
  return spread(plan, calendar, units, from, to, (cycle) => cycle.mayJoin, false)
}

/**
 * The obligation that a key names (`monthly/2024-04/990101`); undefined
 * where the plan has none such: an unknown cycle, a period that merged into the
 * next, a unit that neither owes it nor may join.
 *
 * @example obligationFor(jizhou, holidaysOfChina, jizhou.units, 'weekly/2026-W08/gxj') // undefined: that week merged into the next
 */
export function obligationFor(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly Unit[],
  key: string,
): Obligation | undefined {
  const [cycleId = '', periodId = '', code = '', more] = key.split('/')
  const cycle = more === undefined ? cycleOf(plan, cycleId) : undefined
  const unit = units.find((candidate) => candidate.code === code)
  const period = cycle && periodOf(cycle.rhythm, periodId)
  if (!cycle || !unit || !period) return undefined
  const owed = testExpr(cycle.reporters, unit)
  if (!owed && (cycle.mayJoin === undefined || !testExpr(cycle.mayJoin, unit))) return undefined
  const deadline = deadlineOf(plan.hours, calendar, cycle, period)
  return deadline && obligationOf(cycle, deadline, unit, owed)
}

/**
 * Deadlines of a cycle whose due day lies from `from` to `to`, both included.
 *
 * @example deadlinesBetween(plan, calendar, monthly, assertDay('2026-09-25'), assertDay('2026-09-25')) // []: moved to the 24th
 */
export function deadlinesBetween(
  plan: WorkPlan,
  calendar: Calendar,
  cycle: Cycle,
  from: Day,
  to: Day,
): Deadline[] {
  const found: Deadline[] = []
  // A due day can be after its period by the anchor's working days or months and a long holiday,
  // and before it by a long holiday where the cycle moves it so.
  const anchor = cycle.due.anchor
  const after =
    anchor?.on === 'working-day-after'
      ? anchor.n * 2
      : anchor?.on === 'day-of-month'
        ? (anchor.monthsAfter ?? 0) * 31
        : 0
  const last = addDays(to, 30)
  let period = periodContaining(cycle.rhythm, addDays(from, -(after + 30)))
  while (period && period.start <= last) {
    const deadline = deadlineOf(plan.hours, calendar, cycle, period)
    if (deadline && deadline.dueDay >= from && deadline.dueDay <= to) found.push(deadline)
    period = nextPeriod(cycle.rhythm, period)
  }
  return found
}

function spread(
  plan: WorkPlan,
  calendar: Calendar,
  units: readonly Unit[],
  from: Day,
  to: Day,
  who: (cycle: Cycle) => Expr | undefined,
  owed: boolean,
): Obligation[] {
  const found: Obligation[] = []
  for (const cycle of plan.cycles) {
    const expr = who(cycle)
    if (expr === undefined) continue
    const reporters = units.filter(
      (unit) => testExpr(expr, unit) && (owed || !testExpr(cycle.reporters, unit)),
    )
    if (reporters.length === 0) continue
    for (const deadline of deadlinesBetween(plan, calendar, cycle, from, to)) {
      for (const unit of reporters) found.push(obligationOf(cycle, deadline, unit, owed))
    }
  }
  return found.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0))
}

function obligationOf(cycle: Cycle, deadline: Deadline, unit: Unit, owed: boolean): Obligation {
  const { period, covers, opensAt, soonAt, dueAt, movedFrom, why } = deadline
  return {
    key: `${cycle.id}/${period.id}/${unit.code}`,
    cycle: cycle.id,
    period: period.id,
    periodName: period.name,
    unit: unit.code,
    periodStart: period.start,
    periodEnd: period.end,
    covers,
    opensAt,
    soonAt,
    dueAt,
    ...(movedFrom !== undefined && { movedFrom }),
    why,
    owed,
  }
}
