import { type Day, filterExpr, testExpr, type WorkPlan } from '@zhaoshang/domain'
import type { ProjectRow } from '../../../../trpc/types.ts'

/** Whether a project of a list has had no progress for as long as the plan bears; the same rule as the filter's. */
export function staleTest(plan: WorkPlan, today: Day): (row: ProjectRow) => boolean {
  const expr = filterExpr(plan, { staleDays: plan.register.noProgressDays }, today)
  const counting = new Set(plan.statuses.filter(({ counts }) => counts).map(({ id }) => id))
  return (row) => testExpr(expr, { ...row, counts: counting.has(row.status) })
}
