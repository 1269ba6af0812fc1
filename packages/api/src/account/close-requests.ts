import { accountRequestsById, type Write } from '@zhaoshang/db'
import { accept, refuse, type PolicyName, type Result } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce, versionedSchema } from './request-view.ts'

export const requestsSchema = z.array(versionedSchema).min(1).max(mostAtOnce)

/** Ends requests that are not decided yet, all or none; each is checked against the policy. */
export async function closeRequests(
  ctx: ActorContext,
  w: Write,
  policy: PolicyName,
  requests: readonly z.infer<typeof versionedSchema>[],
  as: { readonly state: 'withdrawn' | 'refused'; readonly reason: string | null },
): Promise<Result<{ done: number }, ApiRefusal>> {
  const rows = await accountRequestsById(
    w,
    requests.map(({ id }) => id),
  )
  if (rows.length < requests.length) return refuse({ code: 'not-found', what: 'account-request' })
  for (const row of rows) assertMay(ctx, policy, { unit: row.unit })
  const decided = rows.find(({ state }) => state !== 'proposed')
  if (decided) return refuse({ code: 'stale', version: decided.version })
  const patch = { ...as, decidedBy: ctx.actor.userId, decidedAt: w.now }
  await w.updateMany(
    'accountRequest',
    requests.map(({ id, version }) => ({ key: id, expectedVersion: version, patch })),
  )
  return accept({ done: rows.length })
}
