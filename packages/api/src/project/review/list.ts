import { flagsWaiting, stagesInReview } from '@zhaoshang/db'
import { instantSchema, partialDateSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../../scope/keyset-cursor.ts'
import { reportingUnits } from '../../scope/reporting-units.ts'

const ofProject = {
  project: z.string(),
  number: z.string(),
  name: z.string(),
  reportingUnit: z.string(),
  investmentYuan: z.number().nullable(),
  version: z.int(),
  since: instantSchema,
}

/** What waits for the office: stages to pass, and marks to confirm; what has waited longest comes first. */
export const list = permitted('project.decide')
  .input(
    z.strictObject({
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(
    z.strictObject({
      stages: z.array(
        z.strictObject({
          ...ofProject,
          stage: z.string(),
          businessDate: partialDateSchema.nullable(),
          returnedNote: z.string().nullable(),
        }),
      ),
      next: z.string().optional(),
      flags: z.array(
        z.strictObject({
          ...ofProject,
          id: z.string(),
          flag: z.string(),
          reason: z.string(),
          proposedByName: z.string().nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const units = reportingUnits(ctx, 'project.decide')
    const after = cursor === undefined ? undefined : readKeysetCursor(cursor)
    const [found, flags] = await Promise.all([
      stagesInReview(ctx.database, {
        state: 'waiting',
        units,
        after: after && { at: after.createdAt, id: after.id },
        limit: limit + 1,
      }),
      cursor === undefined ? flagsWaiting(ctx.database, { units, limit: 100 }) : [],
    ])
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      stages: page.map(({ businessDay: _day, ...row }) => row),
      ...(last && { next: keysetCursor(last.since, last.project) }),
      flags,
    }
  })
