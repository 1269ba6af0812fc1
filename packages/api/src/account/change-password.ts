import { verify } from '@node-rs/argon2'
import { act, passwordHolder } from '@zhaoshang/db'
import { refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { atTheDoor } from '../procedure/staff.ts'
import { orRefuse } from '../refusal/refused.ts'
import { choosePassword } from './choose-password.ts'

const passwordSchema = z.string().min(1).max(1_000)

/** One's own password, the present one known; one's other sessions end. */
export const changePassword = atTheDoor
  .input(z.strictObject({ present: passwordSchema, password: passwordSchema }))
  .output(z.literal(true))
  .mutation(async ({ ctx, input }) => {
    const { database, settings, actor, requestId } = ctx
    const event = { actor: actor.userId, action: 'password.change', detail: { request: requestId } }
    return orRefuse(
      await act(database, event, async (q) => {
        const holder = await passwordHolder(q, actor.userId, settings['password.history'])
        if (!holder?.current || !(await verify(holder.current, input.present)))
          return refuse({ code: 'password-wrong' })
        return choosePassword(q, settings, holder, input.password, actor.sessionId)
      }),
    )
  })
