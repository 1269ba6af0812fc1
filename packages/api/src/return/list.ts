import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { unitsInScope } from '../scope/units-in-scope.ts'
import { obligationViewSchema } from './obligation-view.ts'
import { obligationsNear } from './obligations-near.ts'

/** Twelve months back, and far enough ahead for the next period of every rhythm up to a month. */
const span = { before: 366, after: 40 }

/** Returns of the units that I fill in or review for: the last twelve months and the next, newest first. */
export const list = permitted('return.read')
  .input(
    z.strictObject({
      cycle: z.string().optional(),
      period: z.string().optional(),
      cursor: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
    }),
  )
  .output(z.strictObject({ returns: z.array(obligationViewSchema), next: z.string().optional() }))
  .query(async ({ ctx, input }) => {
    const own = new Set([
      ...unitsInScope(ctx.plan, ctx.actor, 'return.fill'),
      ...unitsInScope(ctx.plan, ctx.actor, 'return.review'),
    ])
    const all = await obligationsNear(ctx, [...own], ctx.clock.now(), span)
    const wanted = all
      .filter(({ cycle }) => input.cycle === undefined || cycle === input.cycle)
      .filter(({ period }) => input.period === undefined || period === input.period)
      .reverse()
    const start = Number(input.cursor ?? 0)
    const end = start + 100
    return { returns: wanted.slice(start, end), ...(end < wanted.length && { next: String(end) }) }
  })
