import { duplicatePair, type DuplicatePair, type Queryable } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** A pair, for who rules on both of its projects. */
export async function findPair(
  ctx: ActorContext,
  id: string,
  q: Queryable = ctx.database,
): Promise<DuplicatePair> {
  const pair = await duplicatePair(q, id)
  if (!pair) throw new Refused({ code: 'not-found', what: 'duplicate' })
  for (const { reportingUnit } of [pair.later, pair.earlier])
    assertMay(ctx, 'project.decide', { reportingUnit })
  return pair
}
