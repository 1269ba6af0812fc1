import { dutyReportOf, write } from '@zhaoshang/db'
import {
  accept,
  dutyReportActionSchema,
  dutyReportMove,
  dutyReportMoves,
  dutyReportPhaseSchema,
  refuse,
  type DutyReportPhase,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { findDuty } from './find-duty.ts'
import { quarterSchemaPattern } from './quarters.ts'

/** Hands the report in, takes it back, returns it, assesses it: the table of moves says who may and when. */
export const moveReport = permitted('duty.read')
  .input(
    z.strictObject({
      responsibility: z.string().max(100),
      unit: z.string().max(100),
      quarter: z.string().regex(quarterSchemaPattern),
      version: z.int().min(1),
      action: dutyReportActionSchema,
      reason: z.string().trim().max(500).default(''),
      grade: z.string().max(60).optional(),
      remark: z.string().trim().max(2_000).optional(),
    }),
  )
  .output(z.strictObject({ version: z.int(), phase: dutyReportPhaseSchema }))
  .mutation(async ({ ctx, input: { version, action, reason, grade, remark, ...of } }) => {
    assertMay(ctx, dutyReportMoves[action].policy, { unit: of.unit })
    findDuty(ctx.plan, of.responsibility, of.unit)
    const known = ctx.plan.dutyReporting?.grades.some(({ id }) => id === grade)
    const moved = await write<{ version: number; phase: DutyReportPhase }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, `duty.${action}`),
      async (w) => {
        const before = await dutyReportOf(w, of)
        if (!before) return refuse({ code: 'not-found', what: 'duty-report' })
        if (action === 'assess' && !known) return refuse({ code: 'not-found', what: 'grade' })
        const said = before.selfText.trim() !== '' && before.selfGrade !== null
        const to = dutyReportMove(before.phase, action, { said, reason })
        if (!to.ok) return to
        return accept(
          await w.update('dutyReport', before.id, version, {
            phase: to.value,
            ...(action === 'submit' && { receivedAt: ctx.arrivedAt, reason: null }),
            ...(action === 'return' && { reason }),
            ...(action === 'assess' && { grade: grade ?? null, remark: remark ?? null }),
          }),
        )
      },
    )
    const { version: next, phase } = written(moved)
    return { version: next, phase }
  })
