import { timingSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { shownTotals } from '../return/list-print.ts'
import { readConsolidation } from './read-consolidation.ts'

/** What the consolidated workbook will hold: accepted returns only, the missing ones named. */
export const get = permitted('consolidation.read')
  .input(z.strictObject({ cycle: z.string(), period: z.string() }))
  .output(
    z.strictObject({
      accepted: z.array(z.strictObject({ unit: z.string(), unitName: z.string() })),
      missing: z.array(z.strictObject({ unit: z.string(), unitName: z.string(), timing: timingSchema })),
      lists: z.array(
        z.strictObject({
          list: z.string(),
          title: z.string(),
          rows: z.int(),
          /** By field id, in the list's unit. */
          totals: z.record(z.string(), z.string()),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { accepted, missing, lists } = await readConsolidation(ctx, input)
    return {
      accepted: accepted.map(({ row: { unit, unitName } }) => ({ unit, unitName })),
      missing: missing.map(({ unit, unitName, timing }) => ({ unit, unitName, timing })),
      lists: lists.map(({ list, rows }) => ({
        list: list.id,
        title: list.title,
        rows: rows.length,
        totals: shownTotals(
          ctx.plan,
          list,
          rows.map(({ entityId, values }) => ({ recordId: entityId, values })),
        ),
      })),
    }
  })
