import { listOf, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { findReturn } from './find-return.ts'
import { shownTotals, shownValues } from './list-print.ts'
import { listRows } from './list-rows.ts'

/** Rows of one list of a return: from the register while it is filled, from the frozen snapshot once handed in. */
export const rows = permitted('return.read')
  .input(
    z.strictObject({
      key: z.string(),
      list: z.string(),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          recordId: z.string(),
          version: z.int(),
          position: z.int(),
          name: z.string(),
          stage: z.string().optional(),
          /** Sensitive fields masked: `contact.reveal` has them. */
          values: valuesSchema,
          /** In the list's words and units, by field id. */
          shown: z.record(z.string(), z.string()),
        }),
      ),
      total: z.int(),
      next: z.string().optional(),
      /** By field id, in the list's unit. */
      subtotals: z.record(z.string(), z.string()),
      asSnapshot: z.int().optional(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const found = await findReturn(ctx, input.key, 'return.read')
    const content = found.cycle.contents.find((part) => part.kind === 'list' && part.list === input.list)
    const list = content && listOf(ctx.plan, input.list)
    if (!list) throw new Refused({ code: 'not-found', what: 'list' })
    const { rows, asSnapshot } = await listRows(ctx, found, list)
    // What was handed in keeps the names of its day.
    const named = asSnapshot === undefined ? ctx.plan : found.planThen
    const start = Number(input.cursor ?? 0)
    const end = start + input.limit
    return {
      rows: rows.slice(start, end).map((row, i) => ({
        ...row,
        position: start + i + 1,
        values: { ...row.values },
        shown: shownValues(named, list, row.values),
      })),
      total: rows.length,
      ...(end < rows.length && { next: String(end) }),
      subtotals: shownTotals(ctx.plan, list, rows),
      ...(asSnapshot !== undefined && { asSnapshot }),
    }
  })
