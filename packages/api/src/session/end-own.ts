import { act, endSession, sessionsOf } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { atTheDoor } from '../procedure/staff.ts'
import { orRefuse } from '../refusal/refused.ts'

/** Ends one of my sessions, or all but this one. */
export const endOwn = atTheDoor
  .input(z.union([z.strictObject({ id: z.string().max(100) }), z.strictObject({ others: z.literal(true) })]))
  .output(z.strictObject({ ended: z.int() }))
  .mutation(async ({ ctx: { database, actor, requestId }, input }) => {
    const event = { actor: actor.userId, action: 'session.end-own', detail: { request: requestId } }
    return orRefuse(
      await act(database, event, async (q) => {
        const mine = (await sessionsOf(q, actor.userId)).map(({ id }) => id)
        const ending =
          'id' in input ? mine.filter((id) => id === input.id) : mine.filter((id) => id !== actor.sessionId)
        if ('id' in input && ending.length === 0)
          return refuse({ code: 'not-found' as const, what: 'session' })
        await endSession(q, ...ending)
        return accept({ ended: ending.length })
      }),
    )
  })
