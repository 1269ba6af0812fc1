import { scopeOf, type PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'

/** Whether the actor holds the policy for rows of every unit, not of some. */
export function mayEverywhere(
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  policy: PolicyName,
): boolean {
  const scope = scopeOf(plan, actor, policy)
  return 'all' in scope && scope.all.length === 0
}
