import { testExpr, type Unit, type WorkPlan } from '@zhaoshang/domain'

/** The unit that keeps the office: the one that says so, else the first that owes no return of its own. */
export function officeUnit(plan: WorkPlan): Unit | undefined {
  return (
    plan.units.find(({ capabilities }) => capabilities.includes('keeps-office')) ??
    plan.units.find((unit) => !plan.cycles.some(({ reporters }) => testExpr(reporters, unit)))
  )
}
