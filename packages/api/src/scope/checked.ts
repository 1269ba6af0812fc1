import { can, type PolicyName, type Row } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'

/** Refuses unless the actor holds the policy for the row. */
export function assertMay(
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  policy: PolicyName,
  row: Row,
): void {
  const allowed = can(plan, actor, policy, row)
  if (!allowed.ok) throw new Refused(allowed.refusal)
}

export function may(
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  policy: PolicyName,
  row: Row,
): boolean {
  return can(plan, actor, policy, row).ok
}
