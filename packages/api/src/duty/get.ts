import { dutyReports, dutyTasks, evidenceOf } from '@zhaoshang/db'
import {
  dayOfInstant,
  daySchema,
  dutyReportActionSchema,
  dutyReportMove,
  dutyReportMoves,
  dutyReportPhaseSchema,
  instantSchema,
  unitOf,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { assertMay, may } from '../scope/checked.ts'
import { evidenceViews, evidenceViewSchema } from './evidence-view.ts'
import { findDuty } from './find-duty.ts'
import { quarterBefore, quarterOf, quarterSchemaPattern, reportDue } from './quarters.ts'

/** One duty of a unit: its tasks with their evidence, and the report on a quarter. */
export const get = permitted('duty.read')
  .input(
    z.strictObject({
      responsibility: z.string().max(100),
      unit: z.string().max(100),
      year: z.int().min(2000).max(2100),
      quarter: z.string().regex(quarterSchemaPattern).optional(),
    }),
  )
  .output(
    z.strictObject({
      responsibility: z.string(),
      clause: z.string(),
      text: z.string(),
      unit: z.string(),
      unitName: z.string(),
      mayEdit: z.boolean(),
      tasks: z.array(
        z.strictObject({
          id: z.string(),
          version: z.int(),
          title: z.string(),
          text: z.string(),
          dueDay: daySchema.nullable(),
          ownerPerson: z.string().nullable(),
          state: z.enum(['open', 'done', 'dropped']),
          doneDay: daySchema.nullable(),
          result: z.string().nullable(),
          late: z.boolean(),
          evidence: z.array(evidenceViewSchema),
        }),
      ),
      report: z.strictObject({
        quarter: z.string(),
        dueAt: instantSchema.nullable(),
        version: z.int(),
        phase: dutyReportPhaseSchema,
        selfText: z.string(),
        selfGrade: z.string().nullable(),
        receivedAt: instantSchema.nullable(),
        grade: z.string().nullable(),
        remark: z.string().nullable(),
        reason: z.string().nullable(),
        evidence: z.array(evidenceViewSchema),
        actions: z.array(dutyReportActionSchema),
      }),
    }),
  )
  .query(async ({ ctx, input: { responsibility, unit, year, quarter: wanted } }) => {
    const { plan, database, calendar, clock } = ctx
    assertMay(ctx, 'duty.read', { unit })
    const duty = findDuty(plan, responsibility, unit)
    const today = dayOfInstant(clock.now())
    const quarter = wanted ?? quarterBefore(quarterOf(today))
    const [tasks, reports] = await Promise.all([
      dutyTasks(database, { year, units: [unit] }),
      dutyReports(database, { quarters: [quarter], units: [unit] }),
    ])
    const own = tasks.filter((task) => task.responsibility === responsibility)
    const report = reports.find((one) => one.responsibility === responsibility)
    const [ofTasks, ofReport] = await Promise.all([
      evidenceOf(
        database,
        'dutyTask',
        own.map(({ id }) => id),
      ).then((rows) => evidenceViews(database, ctx, rows)),
      evidenceOf(database, 'dutyReport', report ? [report.id] : []).then((rows) =>
        evidenceViews(database, ctx, rows),
      ),
    ])
    const phase = report?.phase ?? 'draft'
    return {
      responsibility,
      clause: duty.clause,
      text: duty.text,
      unit,
      unitName: unitOf(plan, unit)?.name ?? unit,
      mayEdit: may(ctx, 'duty.edit', { unit }),
      tasks: own.map((task) => ({
        id: task.id,
        version: task.version,
        title: task.title,
        text: task.text,
        dueDay: task.dueDay,
        ownerPerson: task.ownerPerson,
        state: task.state,
        doneDay: task.doneDay,
        result: task.result,
        late: task.state === 'open' && task.dueDay !== null && task.dueDay < today,
        evidence: ofTasks.get(task.id) ?? [],
      })),
      report: {
        quarter,
        dueAt: reportDue(plan, calendar, quarter) ?? null,
        version: report?.version ?? 0,
        phase,
        selfText: report?.selfText ?? '',
        selfGrade: report?.selfGrade ?? null,
        receivedAt: report?.receivedAt ?? null,
        grade: report?.grade ?? null,
        remark: report?.remark ?? null,
        reason: report?.reason ?? null,
        evidence: report ? (ofReport.get(report.id) ?? []) : [],
        actions: dutyReportActionSchema.options.filter(
          (action) =>
            may(ctx, dutyReportMoves[action].policy, { unit }) &&
            dutyReportMove(phase, action, { said: true, reason: '-' }).ok,
        ),
      },
    }
  })
