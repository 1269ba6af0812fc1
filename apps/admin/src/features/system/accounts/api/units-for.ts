import { scopeOf, testExpr, type PolicyName, type Unit } from '@zhaoshang/domain'
import { useMe } from '../../../../session/me.ts'

/** Units for which the person holds the policy, in the plan's order. */
export function useUnitsFor(policy: PolicyName): Unit[] {
  const { plan, user, holdings } = useMe()
  const scope = scopeOf(plan, { userId: user.id, name: user.name, holdings }, policy)
  return plan.units.filter(({ code }) => testExpr(scope, { unit: code }))
}
