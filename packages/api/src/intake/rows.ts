import { previewRowSchema, rowStatusSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Rows of a long form beyond the first, or those of one status. */
export const rows = permitted('return.fill')
  .input(
    z.strictObject({
      id: z.string(),
      status: rowStatusSchema.optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
  )
  .output(z.strictObject({ rows: z.array(previewRowSchema), next: z.string().optional() }))
  .query(() => notYet())
