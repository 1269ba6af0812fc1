import { countElementAsks, countPermits, listElementAsks } from '@zhaoshang/db'
import { dayOfInstant, holds, instantAt, scopeOf } from '@zhaoshang/domain'
import { mayEverywhere } from '../../scope/may-everywhere.ts'
import { unitsOrAll } from '../../scope/units-or-all.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** More refusals than this are told as so many and more. */
const most = 99

/**
 * Element reviews that wait for my unit, those of my unit's projects that were
 * refused, for the office those past their time, and permits past their promise.
 */
export const elementTasks: TaskSource = async (ctx) => {
  const { plan, actor, database, clock } = ctx
  const today = dayOfInstant(clock.now())
  const reviews = plan.reviews.length > 0
  const decides = reviews && holds(plan, actor, 'element.decide')
  const sends = reviews && holds(plan, actor, 'project.edit')
  const oversees = reviews && mayEverywhere(ctx, 'project.decide')
  const follows = plan.permits !== undefined && holds(plan, actor, 'permit.edit')
  const [asks, refused, all, permits] = await Promise.all([
    decides ? countElementAsks(database, { plan, units: unitsOrAll(ctx, 'element.decide'), today }) : [],
    sends
      ? listElementAsks(database, {
          plan,
          units: null,
          where: scopeOf(plan, actor, 'project.edit'),
          view: 'refused',
          today,
          limit: most + 1,
        })
      : [],
    oversees ? countElementAsks(database, { plan, units: null, today }) : [],
    follows ? countPermits(database, { plan, units: unitsOrAll(ctx, 'permit.edit'), today }) : undefined,
  ])
  const late = all.reduce((sum, { overdue }) => sum + overdue, 0)
  const dueAt = (day: Parameters<typeof instantAt>[0]) => instantAt(day, plan.hours.dayEnd)
  return [
    ...asks.map(({ unit, waiting, overdue, firstDue }): HomeTask => ({
      kind: 'element-asks',
      key: unit,
      count: waiting,
      title: `${waiting} 个项目待出具要素审核意见`,
      ...(overdue > 0 && { detail: `其中 ${overdue} 个已超时限` }),
      dueAt: dueAt(firstDue),
    })),
    ...(refused.length > 0
      ? [
          {
            kind: 'elements-refused' as const,
            key: 'refused',
            count: refused.length,
            title: `${refused.length > most ? `${most} 多` : refused.length} 项要素审核不通过`,
            detail: '可以改进后重新送审，或者研判后提请一事一议',
          },
        ]
      : []),
    ...(late > 0
      ? [
          {
            kind: 'elements-overdue' as const,
            key: 'overdue',
            count: late,
            title: `${late} 项要素审核超过时限没有意见`,
          },
        ]
      : []),
    ...(permits && permits.overdue > 0
      ? [
          {
            kind: 'permits-overdue' as const,
            key: 'overdue',
            count: permits.overdue,
            title: `${permits.overdue} 个审批事项超过承诺时限`,
            ...(permits.firstDue !== null && { dueAt: dueAt(permits.firstDue) }),
          },
        ]
      : []),
  ]
}
