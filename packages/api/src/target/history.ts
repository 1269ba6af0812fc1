import { targetEvents } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { orRefuse } from '../refusal/refused.ts'
import { findTarget } from './find-target.ts'

/** Every step of one figure. */
export const history = permitted('target.read')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(
    z.array(
      z.strictObject({
        action: z.string(),
        from: z.int().nullable(),
        to: z.int().nullable(),
        reason: z.string().nullable(),
        actorName: z.string(),
        at: instantSchema,
      }),
    ),
  )
  .query(async ({ ctx, input: { id } }) => {
    const { target } = orRefuse(await findTarget(ctx.database, ctx, id, 'target.read'))
    const events = await targetEvents(ctx.database, target.id)
    return events.map(({ action, from, to, reason, actorName, at }) => ({
      action,
      from,
      to,
      reason,
      actorName,
      at,
    }))
  })
