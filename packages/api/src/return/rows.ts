import { valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Rows of one list of a return: from the register while it is filled, from the frozen snapshot once handed in. */
export const rows = permitted('return.read')
  .input(
    z.strictObject({
      key: z.string(),
      list: z.string(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          recordId: z.string(),
          version: z.int(),
          position: z.int(),
          name: z.string(),
          stage: z.string().optional(),
          /** Sensitive fields only for those who may see them. */
          values: valuesSchema,
          /** In the list's words and units, by field id. */
          shown: z.record(z.string(), z.string()),
        }),
      ),
      total: z.int(),
      next: z.string().optional(),
      /** By field id, in the list's unit. */
      subtotals: z.record(z.string(), z.string()),
      asSnapshot: z.int().optional(),
    }),
  )
  .query(() => notYet())
