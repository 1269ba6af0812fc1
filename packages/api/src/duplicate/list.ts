import { duplicatePairs } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { duplicateView, duplicateViewSchema } from './duplicate-view.ts'

/** Projects that may be one: those that wait for the office, the longest first, or those it has ruled on. */
export const list = permitted('project.decide')
  .input(
    z.strictObject({
      state: z.enum(['open', 'decided']).default('open'),
      cursor: z.string().max(200).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
  )
  .output(z.strictObject({ rows: z.array(duplicateViewSchema), next: z.string().optional() }))
  .query(async ({ ctx, input: { state, cursor, limit } }) => {
    const pairs = await duplicatePairs(ctx.database, {
      state,
      units: unitsOrAll(ctx, 'project.decide'),
      limit: limit + 1,
      after: cursor === undefined ? undefined : readKeysetCursor(cursor),
    })
    const page = pairs.slice(0, limit)
    const last = pairs.length > limit ? page.at(-1)?.duplicate : undefined
    return { rows: page.map(duplicateView), ...(last && { next: keysetCursor(last.createdAt, last.id) }) }
  })
