import { filterExpr, type Day, type Expr, type WorkPlan } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { exprToSql, Parameters } from '../expr/expr-to-sql.ts'
import { recordProperties } from '../expr/record-properties.ts'

/** How many projects of a reporting unit have no progress for as long as the plan says, by the list's own condition. One pass over the table. */
export function staleProjects(
  q: Queryable,
  { plan, where, today }: { readonly plan: WorkPlan; readonly where: Expr; readonly today: Day },
): Promise<{ readonly unit: string; readonly projects: number }[]> {
  const parameters = new Parameters()
  const stale = filterExpr(plan, { staleDays: plan.register.noProgressDays }, today)
  const condition = exprToSql({ all: [where, stale] }, recordProperties('project', plan), parameters)
  return q.query(
    `select reporting_unit as unit, count(*)::int as projects from project where ${condition}
     group by reporting_unit order by projects desc, unit`,
    parameters.values,
  )
}
