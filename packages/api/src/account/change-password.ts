import { verify } from '@node-rs/argon2'
import { act, audit, lockOutIn, passwordHolder } from '@zhaoshang/db'
import { refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { atTheDoor } from '../procedure/staff.ts'
import { orRefuse, Refused } from '../refusal/refused.ts'
import { choosePassword } from './choose-password.ts'

const passwordSchema = z.string().min(1).max(1_000)

/**
 * One's own password, the present one known; one's other sessions end. Whoever
 * sits at somebody else's open console may not guess at it for long.
 */
export const changePassword = atTheDoor
  .input(z.strictObject({ present: passwordSchema, password: passwordSchema }))
  .output(z.literal(true))
  .mutation(async ({ ctx, input }) => {
    const { database, settings, actor, requestId } = ctx
    const lockOut = lockOutIn(database)
    // No address: guessing here hinders nobody from signing in elsewhere.
    const attempt = { username: actor.username, address: 'change-password' }
    const { secondsLocked } = await lockOut.begin(attempt, settings)
    if (secondsLocked > 0) throw new Refused({ code: 'sign-in-locked', retryAfterSeconds: secondsLocked })
    const detail = { request: requestId }
    const event = { actor: actor.userId, action: 'password.change', detail }
    const changed = await act(database, event, async (q) => {
      const holder = await passwordHolder(q, actor.userId, settings['password.history'])
      if (!holder?.current || !(await verify(holder.current, input.present)))
        return refuse({ code: 'password-wrong' as const })
      return choosePassword(q, settings, holder, input.password, actor.sessionId)
    })
    const isWrong = !changed.ok && changed.refusal.code === 'password-wrong'
    if (isWrong) await audit(database, { actor: actor.userId, action: 'password.change-failed', detail })
    else await lockOut.succeeded(attempt)
    return orRefuse(changed)
  })
