import { previewRowSchema, rowStatusSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { loadIntake, previewOf } from './load-intake.ts'
import { maskStored } from './mask-stored.ts'

/** Rows of a long form beyond the first, or those of one status. */
export const rows = permitted('return.fill')
  .input(
    z.strictObject({
      id: z.string(),
      status: rowStatusSchema.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      limit: z.int().min(1).max(200).default(100),
    }),
  )
  .output(z.strictObject({ rows: z.array(previewRowSchema), next: z.string().optional() }))
  .query(async ({ ctx, input: { id, status, cursor, limit } }) => {
    const { session, list } = await loadIntake(ctx, id)
    if (!list) throw new Refused({ code: 'list-unknown' })
    const { preview } = await previewOf(ctx.database, ctx, session, list)
    const wanted = preview.rows.filter((row) => status === undefined || row.status === status)
    const start = Number(cursor ?? 0)
    const end = start + limit
    return {
      rows: maskStored(ctx.plan, wanted.slice(start, end)),
      ...(end < wanted.length && { next: String(end) }),
    }
  })
