import { projectFigures } from '@zhaoshang/db'
import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { reportingUnits } from '../scope/reporting-units.ts'

/** What the projects that I may see come to, by stage and one more dimension: now, or as of the end of a day. */
export const totals = permitted('project.read')
  .input(
    z.strictObject({
      by: z.enum(['all', 'industry', 'unit', 'responsible', 'channel', 'region', 'month', 'size']),
      on: daySchema.optional(),
    }),
  )
  .output(
    z.array(
      z.strictObject({
        /** Null where nothing is said, and of `all`. */
        value: z.string().nullable(),
        stage: z.string(),
        status: z.string(),
        origin: z.enum(['stock', 'moved']),
        projects: z.int(),
        yuan: z.number(),
        funds: z.number(),
      }),
    ),
  )
  .query(({ ctx, input }) =>
    projectFigures(ctx.database, { ...input, scope: reportingUnits(ctx, 'project.read') }),
  )
