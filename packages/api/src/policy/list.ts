import { daySchema, policyHeadSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { open } from '../procedure/public.ts'

/** Published policies, newest first, and the day by which they are in force or not. */
export const list = open
  .output(z.strictObject({ policies: z.array(policyHeadSchema), today: daySchema }))
  .query(() => notYet())
