import { instantSchema, policyNameSchema, workPlanSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { signedIn } from '../procedure/staff.ts'

/** Who I am, what I may do at all, and the whole plan that the screens are drawn from. */
export const me = signedIn
  .output(
    z.strictObject({
      user: z.strictObject({ id: z.string(), name: z.string(), username: z.string() }),
      holdings: z.array(
        z.strictObject({ role: z.string(), roleName: z.string(), unit: z.string(), unitName: z.string() }),
      ),
      may: z.array(policyNameSchema),
      now: instantSchema,
      clockIsSet: z.boolean(),
      plan: workPlanSchema,
      mustChangePassword: z.boolean(),
    }),
  )
  .query(() => notYet())
