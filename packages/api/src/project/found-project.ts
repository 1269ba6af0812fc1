import { z } from 'zod'
import { projectRowSchema } from './project-row.ts'

const marksSchema = z.array(z.tuple([z.int(), z.int()]).readonly()).readonly()

/** A project that a search found, with the parts of its texts that fit: from a position up to another. */
export const foundProjectSchema = projectRowSchema.omit({ values: true }).extend({
  company: z.string().nullable(),
  creditCode: z.string().nullable(),
  marks: z.partialRecord(z.enum(['name', 'investor', 'company', 'number', 'creditCode']), marksSchema),
})
