import { scopeOf, testExpr, type Actor, type PolicyName, type WorkPlan } from '@zhaoshang/domain'

/**
 * Codes of the units for whose returns the actor holds the policy, in the plan's
 * order; last those that are no more and whose people still finish what was theirs.
 */
export function unitsInScope(plan: WorkPlan, actor: Actor, policy: PolicyName): string[] {
  const scope = scopeOf(plan, actor, policy)
  const standing = plan.units.map(({ code }) => code)
  const gone = actor.holdings.map(({ unit }) => unit).filter((unit) => !standing.includes(unit))
  return [...standing, ...new Set(gone)].filter((unit) => testExpr(scope, { unit }))
}
