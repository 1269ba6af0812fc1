import { dutyReports } from '@zhaoshang/db'
import { dayOfInstant, unitOf } from '@zhaoshang/domain'
import { heldDuties } from '../../duty/find-duty.ts'
import { quarterBefore, quarterOf, reportDue } from '../../duty/quarters.ts'
import { may } from '../../scope/checked.ts'
import { mayEverywhere } from '../../scope/may-everywhere.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** Reports on duties of the quarter that is over: what my unit owes, and what waits to be assessed. */
export const dutyTaskSource: TaskSource = async (ctx) => {
  const { plan, database, calendar, clock, actor } = ctx
  const quarter = quarterBefore(quarterOf(dayOfInstant(clock.now())))
  const dueAt = reportDue(plan, calendar, quarter)
  if (dueAt === undefined) return []
  const homes = new Set(actor.holdings.map(({ unit }) => unit))
  const assesses = mayEverywhere(ctx, 'duty.assess')
  const held = heldDuties(plan).flatMap(({ duty, holders }) => holders.map((unit) => ({ duty, unit })))
  // Nobody owes what was due before the system ran.
  const owing =
    dayOfInstant(dueAt) < ctx.runningSince
      ? []
      : held.filter(({ unit }) => homes.has(unit) && may(ctx, 'duty.report', { unit }))
  if (owing.length === 0 && !assesses) return []
  const reports = await dutyReports(database, {
    quarters: [quarter],
    units: assesses ? null : [...new Set(owing.map(({ unit }) => unit))],
  })
  const of = ({ duty, unit }: (typeof held)[number]) =>
    reports.find((report) => report.responsibility === duty.id && report.unit === unit)
  const task = (kind: HomeTask['kind'], { duty, unit }: (typeof held)[number], title: string): HomeTask => ({
    kind,
    key: `${duty.id}/${unit}?quarter=${quarter}`,
    title: `${title}：${duty.text}`,
    detail: unitOf(plan, unit)?.shortName ?? unit,
  })
  return [
    ...owing.flatMap((one) => {
      const phase = of(one)?.phase ?? 'draft'
      if (phase !== 'draft' && phase !== 'returned') return []
      const title = phase === 'returned' ? '职责自评被退回' : '季度职责自评'
      return [{ ...task('duty-report', one, title), dueAt }]
    }),
    ...(assesses ? held : []).flatMap((one) => {
      const report = of(one)
      if (report?.phase !== 'submitted') return []
      const since = report.receivedAt
      return [{ ...task('duty-assess', one, '评价职责自评'), ...(since !== null && { since }) }]
    }),
  ]
}
