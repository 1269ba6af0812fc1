import { listSupportRequests } from '@zhaoshang/db'
import { scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { briefOf, briefSchema } from '../element/element-view.ts'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { supportStateSchema, supportView, supportViewSchema } from './support-view.ts'

/** Support asked for the projects that I see, newest first. */
export const overview = permitted('project.read')
  .input(
    z.strictObject({
      state: supportStateSchema.optional(),
      cursor: z.string().max(300).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(z.strictObject({ ...briefSchema.shape, ...supportViewSchema.shape })),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { state, cursor, limit } }) => {
    const { plan, actor, database } = ctx
    const found = await listSupportRequests(database, {
      plan,
      where: scopeOf(plan, actor, 'project.read'),
      state,
      ...(cursor !== undefined && { after: readKeysetCursor(cursor) }),
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => ({ ...briefOf(plan, row), ...supportView(plan, row) })),
      ...(found.length > limit && last && { next: keysetCursor(last.createdAt, last.id) }),
    }
  })
