import type { PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from './checked.ts'
import { mayEverywhere } from './may-everywhere.ts'

/** Reporting units for whose projects the actor holds the policy; null where for all. */
export function reportingUnits(ctx: ActorContext, policy: PolicyName): readonly string[] | null {
  if (mayEverywhere(ctx, policy)) return null
  const held = ctx.actor.holdings.map(({ unit }) => unit)
  const codes = new Set([...ctx.plan.units.map(({ code }) => code), ...held])
  return [...codes].filter((code) => may(ctx, policy, { reportingUnit: code }))
}
