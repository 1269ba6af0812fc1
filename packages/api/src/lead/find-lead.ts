import { leadById, type NamedLead, type Queryable } from '@zhaoshang/db'
import type { PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'

/** The lead, for who may do with it what the policy says. */
export async function findLead(
  ctx: ActorContext,
  id: string,
  policy: PolicyName,
  q: Queryable = ctx.database,
): Promise<NamedLead> {
  const lead = await leadById(q, id)
  if (!lead || !may(ctx, 'lead.read', { unit: lead.unit, senderUnit: lead.senderUnit }))
    throw new Refused({ code: 'not-found', what: 'lead' })
  if (policy !== 'lead.read') assertMay(ctx, policy, { unit: lead.unit, senderUnit: lead.senderUnit })
  return lead
}

/** The same, still waiting to be decided. */
export async function findNewLead(ctx: ActorContext, id: string, q?: Queryable): Promise<NamedLead> {
  const lead = await findLead(ctx, id, 'lead.decide', q)
  if (lead.state !== 'new') throw new Refused({ code: 'lead-decided', state: lead.state })
  return lead
}
