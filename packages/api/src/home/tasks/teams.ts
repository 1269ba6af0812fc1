import { listTeams } from '@zhaoshang/db'
import { dayOfInstant, unitOf } from '@zhaoshang/domain'
import { mayEverywhere } from '../../scope/may-everywhere.ts'
import { teamView } from '../../team/team-view.ts'
import type { HomeTask, TaskSource } from './task.ts'

/** Teams with fewer or more people than the plan asks for, told to those who look after all teams. */
export const teamTasks: TaskSource = async (ctx) => {
  if (!mayEverywhere(ctx, 'team.edit')) return []
  const day = dayOfInstant(ctx.clock.now())
  const rows = await listTeams(ctx.database, { units: null, day })
  return rows.flatMap((row): HomeTask[] => {
    const { id, name, unit, size } = teamView(ctx.plan, row, false)
    if (size.state === 'fits') return []
    return [
      {
        kind: 'team-size',
        key: id,
        title: `${name}${size.state === 'below' ? `少 ${size.missing} 人` : `多 ${size.excess} 人`}`,
        detail: `${unitOf(ctx.plan, unit)?.shortName ?? unit}，${size.state === 'below' ? `应不少于 ${size.min} 人` : `应不超过 ${size.max} 人`}`,
      },
    ]
  })
}
