import { openApprovals } from '@zhaoshang/db'
import { holds } from '@zhaoshang/domain'
import { answersAs } from '../../approval/asked.ts'
import { standingsOf } from '../../approval/standing.ts'
import type { ActorContext } from '../../context/staff-context.ts'
import type { HomeTask } from './task.ts'

/** Approvals that wait for the person's own answer, or for that of his unit. */
export async function approvalTasks(context: ActorContext): Promise<HomeTask[]> {
  const { plan, actor, database } = context
  if (!holds(plan, actor, 'approval.answer')) return []
  const standings = await standingsOf(database, await openApprovals(database))
  return standings.flatMap(({ approval, plan: ofThen, flow, state }): HomeTask[] => {
    const asked = state.steps.filter(({ waiting }) =>
      waiting.some((decider) => answersAs(context, ofThen, decider)),
    )
    if (asked.length === 0) return []
    const names = asked.map(({ step }) => flow.steps.find(({ id }) => id === step)?.name ?? step)
    return [
      {
        kind: 'approval',
        key: approval.id,
        title: approval.title,
        detail: names.join('、'),
        since: approval.createdAt,
      },
    ]
  })
}
