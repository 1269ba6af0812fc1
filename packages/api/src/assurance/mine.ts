import { listAssurances } from '@zhaoshang/db'
import { z } from 'zod'
import { briefOf, briefSchema } from '../element/element-view.ts'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { assuranceView, assuranceViewSchema } from './assurance-view.ts'

/** What my unit is to deliver, newest first. */
export const mine = permitted('assurance.deliver')
  .input(
    z.strictObject({
      open: z.boolean().default(true),
      cursor: z.string().max(300).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(z.strictObject({ ...briefSchema.shape, ...assuranceViewSchema.shape })),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { open, cursor, limit } }) => {
    const found = await listAssurances(ctx.database, {
      plan: ctx.plan,
      units: unitsOrAll(ctx, 'assurance.deliver'),
      open,
      ...(cursor !== undefined && { after: readKeysetCursor(cursor) }),
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => ({ ...briefOf(ctx.plan, row), ...assuranceView(ctx, row) })),
      ...(found.length > limit && last && { next: keysetCursor(last.createdAt, last.id) }),
    }
  })
