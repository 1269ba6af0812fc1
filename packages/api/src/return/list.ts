import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { obligationViewSchema } from './obligation-view.ts'

/** Returns of the units that I fill in or review for: the last twelve periods and the next, newest first. */
export const list = permitted('return.read')
  .input(
    z.strictObject({
      cycle: z.string().optional(),
      period: z.string().optional(),
      cursor: z.string().optional(),
    }),
  )
  .output(z.strictObject({ returns: z.array(obligationViewSchema), next: z.string().optional() }))
  .query(() => notYet())
