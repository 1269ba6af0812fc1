import { searchProjects } from '@zhaoshang/db'
import { scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { foundProjectSchema } from './found-project.ts'

/** Projects in which words stand that I may see, the latest registered first; what comes near where none is exactly so. */
export const search = permitted('project.read')
  .input(
    z.strictObject({
      text: z.string().min(1).max(100),
      limit: z.int().min(1).max(100).default(20),
      /** `next` of the page before. */
      after: z.int().optional(),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(foundProjectSchema),
      /** Exact to 1,000; `more` says that there are more. */
      total: z.int(),
      more: z.boolean(),
      /** Nothing is written so: these sound alike or share most of it. */
      near: z.boolean(),
      next: z.int().nullable(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { database, plan, actor } = ctx
    const where = scopeOf(plan, actor, 'project.read')
    const { rows, ...found } = await searchProjects(database, { plan, where, ...input })
    return { ...found, rows: rows.map((row) => ({ ...row, flags: [...row.flags] })) }
  })
