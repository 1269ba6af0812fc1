import { valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { projectHeadSchema } from './project-head.ts'

/** One project with all values; contacts only for those who may see them. */
export const get = permitted('project.read')
  .input(z.strictObject({ id: z.string() }))
  .output(projectHeadSchema.extend({ values: valuesSchema, origin: z.enum(['stock', 'moved']) }))
  .query(() => notYet())
