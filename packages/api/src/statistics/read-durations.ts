import { stageStays } from '@zhaoshang/db'
import { dayOfInstant, type StageDuration } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { reportingUnits } from '../scope/reporting-units.ts'
import { dayAsked, type StatisticsQuery } from './read-statistics.ts'

/** Days per stage of the projects that the reader may see, as of a day, in the plan's order. */
export async function readDurations(ctx: ActorContext, query: StatisticsQuery): Promise<StageDuration[]> {
  const { plan, database, clock } = ctx
  const stages = plan.stages.map(({ id }) => id)
  const sums = await stageStays(database, {
    stages,
    counting: plan.statuses.filter(({ counts }) => counts).map(({ id }) => id),
    scope: reportingUnits(ctx, 'project.read'),
    origin: query.origin,
    on: dayAsked(query, dayOfInstant(clock.now())),
  })
  const found = new Map(sums.map((one) => [one.stage, one]))
  return stages.map((stage) => {
    const { stays = 0, days = 0, standing = 0, standingDays = 0 } = found.get(stage) ?? {}
    return {
      stage,
      stays,
      meanDays: stays === 0 ? null : Math.round(days / stays),
      standing,
      meanStandingDays: standing === 0 ? null : Math.round(standingDays / standing),
    }
  })
}
