import { oneTimeLinkOf } from '@zhaoshang/db'
import { z } from 'zod'
import { anybody } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { digestOf } from './one-time-link.ts'
import { rulesOf, rulesSchema } from './password-rules.ts'

export const linkTokenSchema = z.string().min(20).max(100)

/** Whose password a link sets, and the rules for it: what its page shows. */
export const link = anybody
  .input(z.strictObject({ token: linkTokenSchema }))
  .output(z.strictObject({ username: z.string(), name: z.string(), rules: rulesSchema }))
  .query(async ({ ctx, input }) => {
    const found = await oneTimeLinkOf(ctx.database, digestOf(input.token))
    if (!found) throw new Refused({ code: 'link-invalid' })
    return { username: found.username, name: found.name, rules: await rulesOf(ctx.database) }
  })
