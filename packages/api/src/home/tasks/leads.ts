import { countNewLeads, countOpenDuplicates, decidedLeads } from '@zhaoshang/db'
import { addDays, dayOfInstant, holds, instantAt, type Day } from '@zhaoshang/domain'
import { leadUnits } from '../../lead/lead-units.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** So long the sender is told on the first page what became of a lead; it stays among the leads. */
const toldDays = 7

const became = { accepted: '已采纳', merged: '已并入现有项目', declined: '未采纳', new: '' } as const

/** Leads and possible duplicates that wait for the office, and what became of mine. */
export const leadTasks: TaskSource = async (ctx) => {
  const { plan, actor, database, clock } = ctx
  const decides = holds(plan, actor, 'lead.decide')
  const rules = holds(plan, actor, 'project.decide')
  const since = instantAt(addDays(dayOfInstant(clock.now()), -toldDays), '00:00')
  const [waiting, duplicates, told] = await Promise.all([
    decides ? countNewLeads(database, leadUnits(ctx, 'lead.decide')) : undefined,
    rules ? countOpenDuplicates(database) : 0,
    holds(plan, actor, 'lead.send') ? decidedLeads(database, actor.userId, since) : [],
  ])
  return [
    ...(waiting && waiting.n > 0
      ? [
          {
            kind: 'leads-waiting' as const,
            key: '',
            title: `${waiting.n} 条线索待研判`,
            count: waiting.n,
            ...(waiting.since !== null && { since: waiting.since }),
            ...(waiting.due !== null && { dueAt: instantAt(waiting.due as Day, plan.hours.dayEnd) }),
          },
        ]
      : []),
    ...(duplicates > 0
      ? [
          {
            kind: 'duplicates-waiting' as const,
            key: '',
            title: `${duplicates} 组项目可能重复，待认定`,
            count: duplicates,
          },
        ]
      : []),
    ...told.map(({ id, title, state, reason, decidedAt }): HomeTask => ({
      kind: 'lead-decided',
      key: id,
      title: `线索“${title}”${became[state]}`,
      ...(reason !== null && { detail: reason }),
      ...(decidedAt !== null && { since: decidedAt }),
    })),
  ]
}
