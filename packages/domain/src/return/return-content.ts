import { z } from 'zod'
import { valuesSchema } from '../field/value.ts'

/** A record as it stood in a return: which list, and with which values. */
export const returnRowSchema = z.strictObject({
  list: z.string(),
  recordId: z.string(),
  name: z.string(),
  values: valuesSchema,
})
export type ReturnRow = z.infer<typeof returnRowSchema>

/** What a return tells, as it is drafted or as it was frozen: texts by their id, and the rows of its lists. */
export const returnContentSchema = z.strictObject({
  narratives: z.record(z.string(), z.string()),
  rows: z.array(returnRowSchema),
})
export type ReturnContent = z.infer<typeof returnContentSchema>
