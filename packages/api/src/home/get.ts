import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { signedIn } from '../procedure/staff.ts'
import { obligationViewSchema } from '../return/obligation-view.ts'

/** What I owe, what came back, what waits for my decision. */
export const get = signedIn
  .output(
    z.strictObject({
      owed: z.array(obligationViewSchema),
      /** In review for a reviewer, submitted for the office. */
      waiting: z.array(obligationViewSchema),
      returned: z.array(obligationViewSchema),
      /** For those who see the matrix: the period that is due next or was due last. */
      matrixSummary: z
        .strictObject({
          cycle: z.string(),
          period: z.string(),
          periodName: z.string(),
          dueAt: instantSchema,
          total: z.int(),
          accepted: z.int(),
          submitted: z.int(),
          inReview: z.int(),
          notHandedIn: z.int(),
        })
        .optional(),
    }),
  )
  .query(() => notYet())
