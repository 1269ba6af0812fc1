import { waitingFunds } from '@zhaoshang/db'
import { fundKindSchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { reportingUnits } from '../scope/reporting-units.ts'

/** Entries that nobody of the office has looked at, the oldest first. */
export const waiting = permitted('fund.verify')
  .input(
    z.strictObject({ cursor: z.string().max(100).optional(), limit: z.int().min(1).max(200).default(50) }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          project: z.string(),
          projectName: z.string(),
          unit: z.string(),
          month: z.string(),
          kind: fundKindSchema,
          yuan: z.number(),
          source: z.string().nullable(),
          files: z.int(),
          at: instantSchema,
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const units = reportingUnits(ctx, 'fund.verify')
    const found = await waitingFunds(ctx.database, { units, limit: limit + 1, after: cursor })
    const shown = found.slice(0, limit)
    const last = found.length > limit ? shown.at(-1)?.id : undefined
    return {
      rows: shown.map(({ projectId: project, reportingUnit: unit, ...row }) => ({ project, unit, ...row })),
      ...(last !== undefined && { next: last }),
    }
  })
