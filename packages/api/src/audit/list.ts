import { auditLines } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { auditFilterSchema, filterOf } from './filter.ts'
import { lineView, lineViewSchema } from './line-view.ts'

/** The trail, newest first. */
export const list = permitted('audit.read')
  .input(
    auditFilterSchema.extend({
      cursor: z.int().min(1).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ lines: z.array(lineViewSchema), next: z.int().optional() }))
  .query(async ({ ctx, input: { cursor, limit, ...filter } }) => {
    const found = await auditLines(ctx.database, { ...filterOf(filter), before: cursor }, limit + 1)
    const lines = found.slice(0, limit).map(lineView)
    const last = lines.at(-1)
    return { lines, ...(found.length > limit && last && { next: last.seq }) }
  })
