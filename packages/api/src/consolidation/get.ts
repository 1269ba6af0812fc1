import { timingSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** What the consolidated workbook will hold: accepted returns only, the missing ones named. */
export const get = permitted('consolidation.read')
  .input(z.strictObject({ cycle: z.string(), period: z.string() }))
  .output(
    z.strictObject({
      accepted: z.array(z.strictObject({ unit: z.string(), unitName: z.string() })),
      missing: z.array(z.strictObject({ unit: z.string(), unitName: z.string(), timing: timingSchema })),
      lists: z.array(
        z.strictObject({
          list: z.string(),
          title: z.string(),
          rows: z.int(),
          /** By field id, in the list's unit. */
          totals: z.record(z.string(), z.string()),
        }),
      ),
    }),
  )
  .query(() => notYet())
