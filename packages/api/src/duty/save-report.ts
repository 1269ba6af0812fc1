import { dutyReportOf, write } from '@zhaoshang/db'
import { accept, dutyReportPhaseSchema, refuse, type DutyReportPhase } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { findDuty } from './find-duty.ts'
import { quarterSchemaPattern } from './quarters.ts'

/** Writes the quarter's report of a unit on one of its duties, while it is the unit's to write. */
export const saveReport = permitted('duty.report')
  .input(
    z.strictObject({
      responsibility: z.string().max(100),
      unit: z.string().max(100),
      quarter: z.string().regex(quarterSchemaPattern),
      version: z.int().min(0),
      selfText: z.string().max(4_000),
      selfGrade: z.string().max(60).nullable(),
    }),
  )
  .output(z.strictObject({ version: z.int(), phase: dutyReportPhaseSchema }))
  .mutation(async ({ ctx, input: { version, selfText, selfGrade, ...of } }) => {
    assertMay(ctx, 'duty.report', { unit: of.unit })
    findDuty(ctx.plan, of.responsibility, of.unit)
    const known = ctx.plan.dutyReporting?.grades.some(({ id }) => id === selfGrade)
    const saved = await write<{ version: number; phase: DutyReportPhase }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'duty.report'),
      async (w) => {
        if (selfGrade !== null && !known) return refuse({ code: 'not-found', what: 'grade' })
        const before = await dutyReportOf(w, of)
        if (!before) {
          if (version !== 0) return refuse({ code: 'stale', version: 0 })
          return accept(await w.create('dutyReport', { ...of, selfText, selfGrade }))
        }
        if (before.phase !== 'draft' && before.phase !== 'returned')
          return refuse({ code: 'duty-report-phase', phase: before.phase })
        return accept(await w.update('dutyReport', before.id, version, { selfText, selfGrade }))
      },
    )
    const { version: next, phase } = written(saved)
    return { version: next, phase }
  })
