import { countInReview, flagsWaiting, stagesInReview, unseenMentions } from '@zhaoshang/db'
import { holds, stageOf } from '@zhaoshang/domain'
import { reportingUnits } from '../../scope/reporting-units.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** Stages and marks that wait for the office, stages that came back to the unit, comments that name me. */
export const projectRecordTasks: TaskSource = async (ctx) => {
  const { plan, actor, database } = ctx
  const decides = holds(plan, actor, 'project.decide')
  const edits = holds(plan, actor, 'project.edit')
  if (!decides && !edits && !holds(plan, actor, 'project.read')) return []
  const units = decides ? reportingUnits(ctx, 'project.decide') : []
  const [waiting, flags, returned, mentions] = await Promise.all([
    decides ? countInReview(database, 'waiting', units) : undefined,
    decides ? flagsWaiting(database, { units, limit: 100 }) : [],
    edits
      ? stagesInReview(database, {
          state: 'returned',
          units: reportingUnits(ctx, 'project.edit'),
          limit: 20,
        })
      : [],
    unseenMentions(database, actor.userId),
  ])
  const words = [
    waiting && waiting.n > 0 ? `${waiting.n} 个阶段待审核` : '',
    flags.length > 0 ? `${flags.length} 个标识待确认` : '',
  ].filter((word) => word !== '')
  const since = [waiting?.since, flags[0]?.since].flatMap((moment) => moment ?? []).sort()[0]
  return [
    ...(words.length > 0
      ? [
          {
            kind: 'project-reviews' as const,
            key: '',
            title: '项目库待审核',
            detail: words.join('，'),
            ...(since !== undefined && { since }),
          },
        ]
      : []),
    ...returned.map(({ project, name, stage, returnedNote, since: when }): HomeTask => ({
      kind: 'project-returned',
      key: project,
      title: `“${stageOf(plan, stage)?.name ?? stage}”审核退回：${name}`,
      ...(returnedNote !== null && { detail: returnedNote }),
      since: when,
    })),
    ...mentions.map(({ entityId, name, text, actorName, at }): HomeTask => ({
      kind: 'project-mention',
      key: entityId,
      title: `${actorName ?? '有人'}在“${name}”的留言中提到您`,
      detail: text.slice(0, 80),
      since: at,
    })),
  ]
}
