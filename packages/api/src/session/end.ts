import { act, endSession } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { orRefuse } from '../refusal/refused.ts'

/** Ends somebody's session, at once on every server. One that has ended meanwhile is as well. */
export const end = permitted('session.end')
  .input(z.strictObject({ id: z.string().min(1).max(100) }))
  .output(z.literal(true))
  .mutation(async ({ ctx: { database, actor, requestId }, input: { id } }) => {
    const event = { actor: actor.userId, action: 'session.end', detail: { request: requestId, session: id } }
    return orRefuse(
      await act(database, event, async (q) => {
        await endSession(q, id)
        return accept(true as const)
      }),
    )
  })
