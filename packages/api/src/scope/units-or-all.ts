import { scopeOf, type PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { unitsInScope } from './units-in-scope.ts'

/** Units for which the actor holds the policy; null where for all, and for what belongs to no unit. */
export function unitsOrAll({ plan, actor }: ActorContext, policy: PolicyName): readonly string[] | null {
  const scope = scopeOf(plan, actor, policy)
  return 'all' in scope && scope.all.length === 0 ? null : unitsInScope(plan, actor, policy)
}
