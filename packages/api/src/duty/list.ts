import { dutyReports, dutyTasks } from '@zhaoshang/db'
import { dayOfInstant, dutyReportPhaseSchema, instantSchema, unitOf, yearOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { heldDuties } from './find-duty.ts'
import { quarterBefore, quarterOf, quarterSchemaPattern, reportDue } from './quarters.ts'

/** Who has which duty, with the year's tasks and the quarter's report of each: of my units. */
export const list = permitted('duty.read')
  .input(
    z.strictObject({
      year: z.int().min(2000).max(2100).optional(),
      quarter: z.string().regex(quarterSchemaPattern).optional(),
    }),
  )
  .output(
    z.strictObject({
      year: z.int(),
      quarter: z.string(),
      dueAt: instantSchema.nullable(),
      rows: z.array(
        z.strictObject({
          responsibility: z.string(),
          clause: z.string(),
          text: z.string(),
          ofBody: z.boolean(),
          unit: z.string(),
          unitName: z.string(),
          tasks: z.int(),
          done: z.int(),
          late: z.int(),
          phase: dutyReportPhaseSchema.nullable(),
          selfGrade: z.string().nullable(),
          grade: z.string().nullable(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan, database, calendar, clock } = ctx
    const today = dayOfInstant(clock.now())
    const quarter = input.quarter ?? quarterBefore(quarterOf(today))
    const year = input.year ?? yearOf(today)
    const units = unitsOrAll(ctx, 'duty.read')
    const [tasks, reports] = await Promise.all([
      dutyTasks(database, { year, units }),
      dutyReports(database, { quarters: [quarter], units }),
    ])
    return {
      year,
      quarter,
      dueAt: reportDue(plan, calendar, quarter) ?? null,
      rows: heldDuties(plan).flatMap(({ duty, holders }) =>
        holders
          .filter((unit) => units === null || units.includes(unit))
          .map((unit) => {
            const own = tasks.filter(
              (task) => task.responsibility === duty.id && task.unit === unit && task.state !== 'dropped',
            )
            const report = reports.find((one) => one.responsibility === duty.id && one.unit === unit)
            return {
              responsibility: duty.id,
              clause: duty.clause,
              text: duty.text,
              ofBody: 'body' in duty.holder,
              unit,
              unitName: unitOf(plan, unit)?.shortName ?? unit,
              tasks: own.length,
              done: own.filter(({ state }) => state === 'done').length,
              late: own.filter(({ state, dueDay }) => state === 'open' && dueDay !== null && dueDay < today)
                .length,
              phase: report?.phase ?? null,
              selfGrade: report?.selfGrade ?? null,
              grade: report?.grade ?? null,
            }
          }),
      ),
    }
  })
