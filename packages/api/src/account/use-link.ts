import { act, oneTimeLinkOf, passwordHolder, readSettings, useOneTimeLink } from '@zhaoshang/db'
import { refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { anybody } from '../procedure/staff.ts'
import { orRefuse, Refused } from '../refusal/refused.ts'
import { choosePassword } from './choose-password.ts'
import { linkTokenSchema } from './link.ts'
import { digestOf } from './one-time-link.ts'

/** Sets the password that a link is for. A password that the rules refuse leaves the link its use. */
export const useLink = anybody
  .input(z.strictObject({ token: linkTokenSchema, password: z.string().min(1).max(1_000) }))
  .output(z.literal(true))
  .mutation(async ({ ctx, input }) => {
    const { database, requestId } = ctx
    const digest = digestOf(input.token)
    const found = await oneTimeLinkOf(database, digest)
    if (!found) throw new Refused({ code: 'link-invalid' })
    const settings = await readSettings(database)
    const event = { actor: found.userId, action: 'password.link', detail: { request: requestId } }
    return orRefuse(
      await act(database, event, async (q) => {
        const holder = await passwordHolder(q, found.userId, settings['password.history'])
        if (!holder || !(await useOneTimeLink(q, digest))) return refuse({ code: 'link-invalid' })
        return choosePassword(q, settings, holder, input.password, null)
      }),
    )
  })
