import { correctionsSchema, previewSchema } from '@zhaoshang/domain'
import { z } from 'zod'

export const intakeStateSchema = z.enum(['open', 'applied', 'discarded'])

/** An uploaded form held against the register, as the screen of intake shows it. */
export const intakeViewSchema = z.strictObject({
  id: z.string(),
  /** Of the return that it is for; null: the unit's register, outside of any. */
  key: z.string().nullable(),
  unit: z.string(),
  state: intakeStateSchema,
  version: z.int(),
  fileName: z.string(),
  sheet: z.string(),
  /** Every form that was found in the file, with the intake that holds it. */
  sheets: z.array(
    z.strictObject({ id: z.string(), sheet: z.string(), hidden: z.boolean(), list: z.string().nullable() }),
  ),
  /** Null: it could not be told, the person chooses. */
  list: z.string().nullable(),
  listCandidates: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  period: z.string().optional(),
  periodDiffers: z.boolean(),
  unitRead: z.string().optional(),
  unitReadName: z.string().optional(),
  unitDiffers: z.boolean(),
  /** Rows are the first 200; `intake.rows` has the others. Null while the list is not known. */
  preview: previewSchema.nullable(),
  rowTotal: z.int(),
  corrections: correctionsSchema,
  notes: z.array(z.string()),
  totalsOff: previewSchema.shape.totalsOff,
})
export type IntakeView = z.infer<typeof intakeViewSchema>
