import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { statisticsQuerySchema } from './get.ts'
import { readDurations } from './read-durations.ts'

/** Average days per stage; asked apart, since it looks at every project's days. */
export const durations = permitted('project.read')
  .input(statisticsQuerySchema)
  .output(
    z.array(
      z.strictObject({
        stage: z.string(),
        stays: z.int(),
        meanDays: z.int().nullable(),
        standing: z.int(),
        meanStandingDays: z.int().nullable(),
      }),
    ),
  )
  .query(({ ctx, input }) => readDurations(ctx, input))
