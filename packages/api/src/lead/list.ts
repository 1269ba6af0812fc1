import { leads } from '@zhaoshang/db'
import { leadStateSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'
import { leadUnits } from './lead-units.ts'
import { leadView, leadViewSchema } from './lead-view.ts'

/** Leads that I sent, that my units are meant for, or that I decide; newest first. */
export const list = permitted('lead.read')
  .input(
    z.strictObject({
      states: z.array(leadStateSchema).max(4).optional(),
      cursor: z.string().max(200).optional(),
      limit: z.int().min(1).max(100).default(30),
    }),
  )
  .output(z.strictObject({ rows: z.array(leadViewSchema), next: z.string().optional() }))
  .query(async ({ ctx, input: { states, cursor, limit } }) => {
    const found = await leads(ctx.database, {
      units: leadUnits(ctx, 'lead.read'),
      states,
      limit: limit + 1,
      after: cursor === undefined ? undefined : readKeysetCursor(cursor),
    })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      rows: page.map((lead) => leadView(ctx, lead)),
      ...(last && { next: keysetCursor(last.createdAt, last.id) }),
    }
  })
