import { listSpecialCases } from '@zhaoshang/db'
import { instantSchema, scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { briefOf, briefSchema, shortNameOf } from './element-view.ts'

const stateSchema = z.enum(['open', 'passed', 'refused', 'withdrawn'])

/** Special cases of projects that I see, newest first. */
export const cases = permitted('project.read')
  .input(
    z.strictObject({
      state: stateSchema.optional(),
      cursor: z.string().max(300).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          id: z.string(),
          ...briefSchema.shape,
          approval: z.string(),
          review: z.string(),
          dimensions: z.array(z.string()),
          judgement: z.string(),
          proposal: z.string(),
          state: stateSchema,
          unitName: z.string(),
          raisedByName: z.string(),
          createdAt: instantSchema,
          endedAt: instantSchema.nullable(),
          endReason: z.string().nullable(),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { state, cursor, limit } }) => {
    const { plan, actor, database } = ctx
    const found = await listSpecialCases(database, {
      plan,
      where: scopeOf(plan, actor, 'project.read'),
      state,
      ...(cursor !== undefined && { after: readKeysetCursor(cursor) }),
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((row) => ({
        id: row.id,
        ...briefOf(plan, row),
        approval: row.approvalId,
        review: row.review,
        dimensions: [...row.dimensions],
        judgement: row.judgement,
        proposal: row.proposal,
        state: row.state,
        unitName: shortNameOf(plan, row.unit),
        raisedByName: row.raisedByName ?? '',
        createdAt: row.createdAt,
        endedAt: row.endedAt,
        endReason: row.endReason,
      })),
      ...(found.length > limit && last && { next: keysetCursor(last.createdAt, last.id) }),
    }
  })
