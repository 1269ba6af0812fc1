import { z } from 'zod'
import { notYet } from '../procedure/not-yet.ts'
import { permitted } from '../procedure/staff.ts'
import { projectHeadSchema } from './project-head.ts'

/** Projects that I may see, newest first. */
export const list = permitted('project.read')
  .input(
    z.strictObject({
      stage: z.string().optional(),
      industry: z.string().optional(),
      unit: z.string().optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ rows: z.array(projectHeadSchema), total: z.int(), next: z.string().optional() }))
  .query(() => notYet())
