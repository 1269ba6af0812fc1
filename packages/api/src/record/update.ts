import { entitySchema, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'

/** Changes fields of a record: text as a person typed it, read like the cells of a form; null clears the field. */
export const update = permitted('project.edit')
  .input(
    z.strictObject({
      entity: entitySchema,
      id: z.string(),
      version: z.int(),
      values: z.record(z.string(), z.string().max(10_000).nullable()),
    }),
  )
  .output(z.strictObject({ version: z.int(), values: valuesSchema }))
  .mutation(() => notYet())
