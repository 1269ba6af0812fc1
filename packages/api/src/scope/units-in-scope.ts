import { scopeOf, testExpr, type Actor, type PolicyName, type WorkPlan } from '@zhaoshang/domain'

/** Codes of the units for whose returns the actor holds the policy, in the plan's order. */
export function unitsInScope(plan: WorkPlan, actor: Actor, policy: PolicyName): string[] {
  const scope = scopeOf(plan, actor, policy)
  return plan.units.map(({ code }) => code).filter((unit) => testExpr(scope, { unit }))
}
