import { fieldValueSchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { projectHeadSchema } from './project-head.ts'

/** A project in a list, with the columns that were asked for beside it. */
export const projectRowSchema = projectHeadSchema.extend({
  number: z.string(),
  investor: z.string().nullable(),
  channel: z.string().nullable(),
  region: z.string().nullable(),
  flags: z.array(z.string()),
  stageDay: z.string().nullable(),
  createdAt: instantSchema,
  /** By id of column; sensitive ones masked, and only for those who may know of them. */
  values: z.record(z.string(), fieldValueSchema),
})
