import { targetById, targetYearOf, type Queryable, type Row } from '@zhaoshang/db'
import {
  accept,
  refuse,
  targetMove,
  testExpr,
  type Indicator,
  type PolicyName,
  type Result,
  type TargetAction,
  type TargetYearState,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { may } from '../scope/checked.ts'

/** The state of a year after an action, or why the action may not be done now. */
export async function moveYear(
  q: Queryable,
  year: number,
  action: TargetAction,
  reason = '',
): Promise<Result<{ state: TargetYearState; stored: Row<'targetYear'> | null }, ApiRefusal>> {
  const stored = await targetYearOf(q, year)
  const moved = targetMove(stored?.state ?? 'proposed', action, reason)
  return moved.ok ? accept({ state: moved.value, stored }) : moved
}

/** A target of a unit for which the actor holds the policy; another's is as if it were not there. */
export async function findTarget(
  q: Queryable,
  context: ActorContext,
  id: string,
  policy: PolicyName,
): Promise<Result<{ target: Row<'target'>; indicator: Indicator }, ApiRefusal>> {
  const target = await targetById(q, id)
  const indicator = target && context.plan.indicators.find((one) => one.id === target.indicator)
  if (!target || !indicator || !may(context, policy, { unit: target.unit }))
    return refuse({ code: 'not-found', what: 'target' })
  return accept({ target, indicator })
}

/** The indicator that a unit gets a target of. */
export function indicatorFor(plan: WorkPlan, id: string, unit: string): Indicator | undefined {
  const at = plan.units.find(({ code }) => code === unit)
  const indicator = plan.indicators.find((one) => one.id === id)
  return at && indicator && testExpr(indicator.units, at) ? indicator : undefined
}
