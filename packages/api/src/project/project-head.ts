import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** A project in a list. */
export const projectHeadSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  reportingUnit: z.string(),
  responsibleUnit: z.string().nullable(),
  placeUnit: z.string().nullable(),
  industry: z.string().nullable(),
  investmentYuan: z.number().nullable(),
  latestProgress: z.string().nullable(),
  latestProgressDay: z.string().nullable(),
  updatedAt: instantSchema,
})
