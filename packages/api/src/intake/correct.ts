import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { intakeViewSchema } from './intake-view.ts'

/**
 * Adds to what the person changed on the screen: a column's field, a cell's
 * text, rows left out (the whole set), the list. `unset` takes back a cell or
 * column that was changed before.
 */
export const correct = permitted('return.fill')
  .input(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      columns: z.record(z.string(), z.array(z.string()).min(1).max(2).nullable()).optional(),
      cells: z.record(z.string(), z.string().max(10_000).nullable()).optional(),
      leftOutRows: z.array(z.int()).optional(),
      list: z.string().optional(),
      unset: z
        .strictObject({ columns: z.array(z.string()).default([]), cells: z.array(z.string()).default([]) })
        .optional(),
    }),
  )
  .output(intakeViewSchema)
  .mutation(() => notYet())
