import { instantSchema, obligationSchema, phaseSchema, timingSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** An obligation with where its return stands, as lists of them show it. */
export const obligationViewSchema = z.strictObject({
  ...obligationSchema.shape,
  unitName: z.string(),
  cycleName: z.string(),
  /** Null: nobody began. */
  phase: phaseSchema.nullable(),
  timing: timingSchema,
  /** 0 while no return is stored. */
  version: z.int(),
  receivedAt: instantSchema.optional(),
  /** Latest reason for which it was sent back or returned, while it is being filled again. */
  reason: z.string().optional(),
  handedInBy: z.string().optional(),
})
export type ObligationView = z.infer<typeof obligationViewSchema>
