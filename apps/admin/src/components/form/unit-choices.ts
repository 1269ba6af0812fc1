import { type PolicyName, scopeOf, testExpr, unitOf } from '@zhaoshang/domain'
import type { Me } from '../../trpc/types.ts'

/** Units for which the person holds a policy, to choose from. */
export function unitChoices(
  me: Me,
  policy: PolicyName,
  /** As what a unit stands in the rows that the policy is about. */
  property = 'unit',
): { value: string; label: string }[] {
  const actor = { userId: me.user.id, name: me.user.name, holdings: me.holdings }
  const scope = scopeOf(me.plan, actor, policy)
  return me.plan.units
    .filter(({ code }) => testExpr(scope, { [property]: code }))
    .map(({ code, name }) => ({ value: code, label: name }))
}

/** How a unit is called in tables; one that is no more by its code. */
export function unitWord(me: Me, code: string): string {
  return unitOf(me.plan, code)?.shortName ?? code
}
