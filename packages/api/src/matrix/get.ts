import { cycleOf, instantSchema, phaseSchema, timingSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { currentDeadline, deadlinesNear } from './current-period.ts'
import { readMatrix } from './read-matrix.ts'
import { totalsOf } from './totals.ts'

/** Every unit of a cycle's period: who has handed in, who has not. */
export const get = permitted('matrix.read')
  .input(z.strictObject({ cycle: z.string().optional(), period: z.string().optional() }))
  .output(
    z.strictObject({
      cycle: z.string(),
      period: z.string(),
      periodName: z.string(),
      dueAt: instantSchema,
      why: z.string(),
      /** Periods that can be looked at, newest first. */
      periods: z.array(z.strictObject({ period: z.string(), periodName: z.string() })),
      rows: z.array(
        z.strictObject({
          unit: z.string(),
          unitName: z.string(),
          key: z.string(),
          owed: z.boolean(),
          phase: phaseSchema.nullable(),
          timing: timingSchema,
          receivedAt: instantSchema.optional(),
          handedInBy: z.string().optional(),
          /** Rows by list id, of what was handed in; empty before. */
          lists: z.record(z.string(), z.int()),
          version: z.int(),
        }),
      ),
      totals: z.strictObject({
        owed: z.int(),
        accepted: z.int(),
        submitted: z.int(),
        inReview: z.int(),
        draft: z.int(),
        returned: z.int(),
        notStarted: z.int(),
        /** Of all of them: arrived late, or past due and not arrived. */
        late: z.int(),
      }),
    }),
  )
  .query(async ({ ctx, input }) => {
    const cycle = input.cycle === undefined ? ctx.plan.cycles[0] : cycleOf(ctx.plan, input.cycle)
    if (!cycle) throw new Refused({ code: 'not-found', what: 'cycle' })
    const now = ctx.clock.now()
    const deadlines = await deadlinesNear(ctx, cycle, now)
    const asked = input.period
    const deadline =
      asked === undefined
        ? currentDeadline(deadlines, now)
        : deadlines.find(({ period }) => period.id === asked)
    if (!deadline) throw new Refused({ code: 'not-found', what: 'period' })
    const rows = await readMatrix(ctx, cycle, deadline.period.id)
    return {
      cycle: cycle.id,
      period: deadline.period.id,
      periodName: deadline.period.name,
      dueAt: deadline.dueAt,
      why: deadline.why,
      periods: deadlines.map(({ period }) => ({ period: period.id, periodName: period.name })).reverse(),
      rows: rows.map(
        ({ unit, unitName, key, owed, phase, timing, receivedAt, handedInBy, lists, version }) => ({
          unit,
          unitName,
          key,
          owed,
          phase,
          timing,
          ...(receivedAt !== undefined && { receivedAt }),
          ...(handedInBy !== undefined && { handedInBy }),
          lists: { ...lists },
          version,
        }),
      ),
      totals: totalsOf(rows),
    }
  })
