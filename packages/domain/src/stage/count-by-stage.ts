import type { Values } from '../field/value.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/** How many projects stand at a stage, and their investment in yuan. */
export type StageStanding = {
  readonly stage: string
  readonly name: string
  readonly nameEn: string
  readonly count: number
  readonly yuan: number
}

type Counted = {
  readonly id: string
  readonly stage?: string
  readonly status?: string
  readonly values: Values
}

/**
 * Every stage of the plan in its order, with the projects that stand there and
 * count: each project once, paused and terminated ones not at all.
 *
 * @example countByStage(plan, []).map((one) => one.count) // zeros: no stage is left out
 */
export function countByStage(plan: WorkPlan, projects: readonly Counted[]): StageStanding[] {
  const { statusCounts, withRole } = indexOfPlan(plan)
  const investment = withRole('project', 'investment')?.id
  const once = new Map(projects.map((project) => [project.id, project]))
  const sums = new Map(plan.stages.map((stage) => [stage.id, { count: 0, yuan: 0 }]))
  for (const { stage, status, values } of once.values()) {
    const sum = sums.get(stage ?? '')
    if (!sum || (status !== undefined && statusCounts.get(status) === false)) continue
    const amount = investment === undefined ? undefined : values[investment]
    sum.count++
    if (typeof amount === 'object' && !Array.isArray(amount)) sum.yuan += amount.yuan
  }
  return plan.stages.map(({ id, name, nameEn }) => ({
    stage: id,
    name,
    nameEn,
    count: 0,
    yuan: 0,
    ...sums.get(id),
  }))
}
