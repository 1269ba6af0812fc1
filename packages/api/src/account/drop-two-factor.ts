import { act, dropTwoFactor as dropStored } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { orRefuse, Refused } from '../refusal/refused.ts'

/**
 * For whoever lost the phone and the backup codes: the password alone signs in
 * again, and an administrator is led to set up a new second factor. It is the
 * security administrator's, passwords are the system administrator's: nobody
 * takes over an account alone, nor frees his own.
 */
export const dropTwoFactor = permitted('session.end')
  .input(z.strictObject({ username: z.string().trim().toLowerCase().min(1).max(100) }))
  .output(z.strictObject({ name: z.string() }))
  .mutation(async ({ ctx: { database, actor, requestId }, input: { username } }) => {
    const [account] = await database.query<{ id: string; name: string }>(
      'select id, name from auth_user where username = $1',
      [username],
    )
    if (!account) throw new Refused({ code: 'not-found', what: 'account' })
    const { id, name } = account
    if (id === actor.userId) throw new Refused({ code: 'not-permitted', policy: 'session.end' })
    const event = {
      actor: actor.userId,
      action: 'two-factor.dropped',
      detail: { request: requestId, account: id },
    }
    return orRefuse(
      await act(database, event, async (q) =>
        (await dropStored(q, id))
          ? accept({ name })
          : refuse({ code: 'not-found' as const, what: 'two-factor' }),
      ),
    )
  })
