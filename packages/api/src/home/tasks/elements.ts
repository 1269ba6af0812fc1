import { countElementAsks, countPermits } from '@zhaoshang/db'
import { dayOfInstant, holds, instantAt } from '@zhaoshang/domain'
import { unitsOrAll } from '../../scope/units-or-all.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** Element reviews that wait for my unit, and permits that it follows and that are past their promise. */
export const elementTasks: TaskSource = async (ctx) => {
  const { plan, actor, database, clock } = ctx
  const today = dayOfInstant(clock.now())
  const decides = plan.reviews.length > 0 && holds(plan, actor, 'element.decide')
  const follows = plan.permits !== undefined && holds(plan, actor, 'permit.edit')
  const [asks, permits] = await Promise.all([
    decides ? countElementAsks(database, { plan, units: unitsOrAll(ctx, 'element.decide'), today }) : [],
    follows ? countPermits(database, { plan, units: unitsOrAll(ctx, 'permit.edit'), today }) : undefined,
  ])
  return [
    ...asks.map(({ unit, waiting, overdue, firstDue }): HomeTask => ({
      kind: 'element-asks',
      key: unit,
      count: waiting,
      title: `${waiting} 个项目待出具要素审核意见`,
      ...(overdue > 0 && { detail: `其中 ${overdue} 个已超时限` }),
      dueAt: instantAt(firstDue, plan.hours.dayEnd),
    })),
    ...(permits && permits.overdue > 0
      ? [
          {
            kind: 'permits-overdue' as const,
            key: 'overdue',
            count: permits.overdue,
            title: `${permits.overdue} 个审批事项超过承诺时限`,
            ...(permits.firstDue !== null && { dueAt: instantAt(permits.firstDue, plan.hours.dayEnd) }),
          },
        ]
      : []),
  ]
}
