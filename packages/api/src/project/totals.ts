import { projectFigures } from '@zhaoshang/db'
import { daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { reportingUnits } from '../scope/reporting-units.ts'

/**
 * What the projects that I may see, in a status that counts, come to by stage
 * and one more dimension: now, or as of the end of a day.
 */
export const totals = permitted('project.read')
  .input(
    z.strictObject({
      by: z.enum(['all', 'industry', 'unit', 'responsible', 'channel', 'region', 'month', 'size']),
      origin: z.enum(['stock', 'moved']).optional(),
      on: daySchema.optional(),
    }),
  )
  .output(
    z.array(
      z.strictObject({
        /** Null where nothing is said, and of `all`. */
        value: z.string().nullable(),
        stage: z.string(),
        projects: z.int(),
        yuan: z.number(),
        funds: z.number(),
      }),
    ),
  )
  .query(async ({ ctx, input: { origin, ...query } }) => {
    const counting = new Set(ctx.plan.statuses.filter(({ counts }) => counts).map(({ id }) => id))
    const figures = await projectFigures(ctx.database, {
      ...query,
      scope: reportingUnits(ctx, 'project.read'),
    })
    const asked = figures.filter((one) => counting.has(one.status) && (origin ?? one.origin) === one.origin)
    const sum = (some: typeof asked, of: 'projects' | 'yuan' | 'funds') =>
      some.reduce((all, one) => all + one[of], 0)
    return [...Map.groupBy(asked, ({ value, stage }) => `${stage}/${value ?? ''}`).values()].flatMap(
      (some) => {
        const [one] = some
        if (!one) return []
        const { value, stage } = one
        return [
          {
            value,
            stage,
            projects: sum(some, 'projects'),
            yuan: sum(some, 'yuan'),
            funds: sum(some, 'funds'),
          },
        ]
      },
    )
  })
