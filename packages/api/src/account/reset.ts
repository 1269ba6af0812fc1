import { act, userNames } from '@zhaoshang/db'
import { accept, instantSchema, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { orRefuse } from '../refusal/refused.ts'
import { oneTimeLink } from './one-time-link.ts'

/** A link for somebody who forgot the password; sessions end when it is used. The password itself nobody learns. */
export const reset = permitted('account.reset')
  .input(z.strictObject({ userId: z.string().min(1).max(100) }))
  .output(z.strictObject({ token: z.string(), expiresAt: instantSchema, name: z.string() }))
  .mutation(async ({ ctx, input: { userId } }) => {
    const { actor, requestId } = ctx
    const event = {
      actor: actor.userId,
      action: 'password.reset',
      detail: { request: requestId, account: userId },
    }
    return orRefuse(
      await act(ctx.database, event, async (q) => {
        const name = (await userNames(q, [userId])).get(userId)
        if (name === undefined) return refuse({ code: 'not-found' as const, what: 'account' })
        return accept({ ...(await oneTimeLink(q, userId, actor.userId)), name })
      }),
    )
  })
