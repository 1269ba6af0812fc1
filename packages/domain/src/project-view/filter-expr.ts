import { addDays, type Day } from '../day/day.ts'
import { nothing, type Expr } from '../expr/expr.ts'
import { listOf } from '../plan/plan-lookup.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { unsaid, type ProjectFilter } from './project-filter.ts'

/** Property of a project for each condition that is a choice of ids. */
const choices = {
  stage: 'stage',
  status: 'status',
  industry: 'industry',
  unit: 'reportingUnit',
  responsible: 'responsibleUnit',
  place: 'placeUnit',
  channel: 'channel',
  region: 'region',
  size: 'sizeClass',
} as const satisfies Partial<Record<keyof ProjectFilter, string>>

/**
 * The filter as an expression over the project's own columns (and the plan's
 * fields, where a list of the plan asks for them). `text` is not in it: words
 * are looked up, not compared. A list that the plan does not have shows nothing.
 *
 * @param today the day from which days without progress are counted back.
 * @example filterExpr(plan, { investmentTo: 100 }, today) // {all: [{lt: ['investmentYuan', 100]}]}: 100 itself is not in it
 */
export function filterExpr(plan: WorkPlan, filter: ProjectFilter, today: Day): Expr {
  const all: Expr[] = []
  for (const [name, property] of Object.entries(choices)) {
    const ids = filter[name as keyof typeof choices]
    if (ids !== undefined) all.push(oneOf(property, ids))
  }
  const { origin, flag, month, investmentFrom, investmentTo, stageFrom, stageTo, staleDays, list } = filter
  if (origin !== undefined) all.push({ eq: ['origin', origin] })
  if (flag !== undefined) all.push({ any: flag.map((id): Expr => ({ has: ['flags', id] })) })
  if (month !== undefined) all.push({ any: month.map(inMonth) })
  if (investmentFrom !== undefined) all.push({ gte: ['investmentYuan', investmentFrom] })
  if (investmentTo !== undefined) all.push({ lt: ['investmentYuan', investmentTo] })
  if (stageFrom !== undefined) all.push({ gte: ['stageDay', stageFrom] })
  if (stageTo !== undefined) all.push({ lt: ['stageDay', addDays(stageTo, 1)] })
  if (staleDays !== undefined) {
    const since = addDays(today, 1 - staleDays)
    all.push(
      { eq: ['counts', true] },
      { not: { gte: ['latestProgressDay', since] } },
      { not: { gte: ['stageDay', since] } },
    )
  }
  if (list !== undefined) all.push(listOf(plan, list)?.rows ?? nothing)
  return { all }
}

function oneOf(property: string, ids: readonly string[]): Expr {
  const named = ids.filter((id) => id !== unsaid)
  const among: Expr = { in: [property, named] }
  if (named.length === ids.length) return among
  const absent: Expr = { not: { present: property } }
  return named.length === 0 ? absent : { any: [among, absent] }
}

function inMonth(month: string): Expr {
  if (month === unsaid) return { not: { present: 'stageDay' } }
  // Days of a month lie between its name and its name with anything behind it.
  return { all: [{ gte: ['stageDay', month] }, { lt: ['stageDay', `${month}-99`] }] }
}
