import { instantSchema, phaseSchema, timingSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Every unit of a cycle's period: who has handed in, who has not. */
export const get = permitted('matrix.read')
  .input(z.strictObject({ cycle: z.string().optional(), period: z.string().optional() }))
  .output(
    z.strictObject({
      cycle: z.string(),
      period: z.string(),
      periodName: z.string(),
      dueAt: instantSchema,
      why: z.string(),
      /** Periods that can be looked at, newest first. */
      periods: z.array(z.strictObject({ period: z.string(), periodName: z.string() })),
      rows: z.array(
        z.strictObject({
          unit: z.string(),
          unitName: z.string(),
          key: z.string(),
          owed: z.boolean(),
          phase: phaseSchema.nullable(),
          timing: timingSchema,
          receivedAt: instantSchema.optional(),
          handedInBy: z.string().optional(),
          /** Rows by list id, of what was handed in; empty before. */
          lists: z.record(z.string(), z.int()),
          version: z.int(),
        }),
      ),
      totals: z.strictObject({
        owed: z.int(),
        accepted: z.int(),
        submitted: z.int(),
        inReview: z.int(),
        draft: z.int(),
        returned: z.int(),
        notStarted: z.int(),
        /** Of all of them: arrived late, or past due and not arrived. */
        late: z.int(),
      }),
    }),
  )
  .query(() => notYet())
