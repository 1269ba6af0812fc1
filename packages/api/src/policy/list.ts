import { readPolicies } from '@zhaoshang/db'
import { dayOfInstant, daySchema, policyHeadSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { open } from '../procedure/public.ts'

/** Published policies, newest first, and the day by which they are in force or not. */
export const list = open
  .output(z.strictObject({ policies: z.array(policyHeadSchema), today: daySchema }))
  .query(async ({ ctx }) => ({
    policies: await readPolicies(ctx.reader),
    today: dayOfInstant(ctx.clock.now()),
  }))
