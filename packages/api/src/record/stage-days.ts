import type { New, Queryable, Row, Write } from '@zhaoshang/db'
import { projectStagesOf } from '@zhaoshang/db'
import {
  earliestDay,
  isPartialDate,
  type Day,
  type PartialDate,
  type Values,
  type WorkPlan,
} from '@zhaoshang/domain'

/** A project as it stands after the write. */
export interface StagedProject {
  readonly id: string
  readonly stage: string
  readonly values: Values
  /** How it came to this stage: first seen at it, or advanced to it. */
  readonly origin: 'stock' | 'moved'
}

/** When the present stage was reached, as its field says it; nothing where the plan has no field for it, or it is empty. */
export function stageDate(
  plan: WorkPlan,
  stage: string,
  values: Values,
): { stageDate: PartialDate | null; stageDay: Day | null } {
  const field = plan.stages.find(({ id }) => id === stage)?.date
  const value = field === undefined ? undefined : values[field]
  return typeof value === 'string' && isPartialDate(value)
    ? { stageDate: value, stageDay: earliestDay(value) }
    : { stageDate: null, stageDay: null }
}

/**
 * Keeps when each project reached its stages: a row for the stage that it is
 * at and for every earlier one whose day is known. A stage that counts only
 * once the office has passed it waits for that when it was advanced to; a stock
 * registration asks for none. A day that the office has passed stays.
 */
export async function keepStages(
  w: Write & Queryable,
  plan: WorkPlan,
  today: Day,
  projects: readonly StagedProject[],
): Promise<void> {
  if (projects.length === 0) return
  const known = new Map<string, Row<'projectStage'>>()
  for (const row of await projectStagesOf(
    w,
    projects.map(({ id }) => id),
  ))
    known.set(`${row.projectId}/${row.stage}`, row)
  const created: New<'projectStage'>[] = []
  const changed: { key: { projectId: string; stage: string }; expectedVersion: number; patch: Patch }[] = []
  for (const { id, stage: current, values, origin } of projects) {
    const at = plan.stages.findIndex((stage) => stage.id === current)
    for (const [i, stage] of plan.stages.slice(0, at + 1).entries()) {
      const isPresent = i === at
      const day = stageDate(plan, stage.id, values)
      const stored = known.get(`${id}/${stage.id}`)
      if (!stored && (isPresent || day.stageDay !== null))
        created.push({
          projectId: id,
          stage: stage.id,
          // A stage without a day of its own was reached on the day on which it was said.
          businessDate:
            day.stageDate ?? (isPresent && origin === 'moved' ? (today as string as PartialDate) : null),
          businessDay: day.stageDay ?? (isPresent && origin === 'moved' ? today : null),
          origin,
          reviewState: isPresent && origin === 'moved' && stage.reviewed ? 'waiting' : null,
        })
      else if (
        stored &&
        stored.reviewState !== 'passed' &&
        day.stageDate !== null &&
        day.stageDate !== stored.businessDate
      )
        changed.push({
          key: { projectId: id, stage: stage.id },
          expectedVersion: stored.version,
          patch: { businessDate: day.stageDate, businessDay: day.stageDay },
        })
    }
  }
  if (created.length > 0) await w.createMany('projectStage', created)
  if (changed.length > 0) await w.updateMany('projectStage', changed)
}

type Patch = Partial<Pick<Row<'projectStage'>, 'businessDate' | 'businessDay'>>
