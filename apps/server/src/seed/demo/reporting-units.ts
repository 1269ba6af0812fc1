import { testExpr, type Unit, type WorkPlan } from '@zhaoshang/domain'

/** Whether the unit hands in anything, owed or joined. */
export function isReporting(plan: WorkPlan, unit: Unit): boolean {
  return plan.cycles.some(
    ({ reporters, mayJoin }) =>
      testExpr(reporters, unit) || (mayJoin !== undefined && testExpr(mayJoin, unit)),
  )
}
