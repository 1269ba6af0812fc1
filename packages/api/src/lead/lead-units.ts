import type { PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'

/** Units of which the actor holds a policy of leads, as sender or as the one meant; null: of all. */
export function leadUnits(
  ctx: ActorContext,
  policy: Extract<PolicyName, `lead.${string}`>,
): readonly string[] | null {
  if (mayEverywhere(ctx, policy)) return null
  return ctx.plan.units
    .map(({ code }) => code)
    .filter((code) => may(ctx, policy, { unit: code, senderUnit: code }))
}
