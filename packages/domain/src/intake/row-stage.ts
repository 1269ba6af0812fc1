import { testExpr } from '../expr/expr.ts'
import type { Entity } from '../field/field.ts'
import type { Values } from '../field/value.ts'
import type { List } from '../list/list.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { recordFacts, type RecordLike } from '../record/record-facts.ts'

/**
 * Stage at which a list registers a record with these values: the first entry
 * of `registersAs` whose condition holds. Undefined for registers without stages.
 *
 * @example registeredStage(jizhou, landedList, recordWithoutDates) // 'landed': the last, unconditional entry
 */
export function registeredStage(plan: WorkPlan, list: List, record: RecordLike): string | undefined {
  if (list.registersAs.length === 0) return undefined
  const facts = recordFacts(plan, record)
  return list.registersAs.find((entry) => testExpr(entry.when, facts))?.stage
}

/**
 * The later of two stages in the plan's order: standing in the list of a later
 * stage advances a project, standing in the list of an earlier one never takes
 * it back, since stepping back is a move of its own with a reason.
 *
 * @example laterStage(jizhou, 'landed', 'negotiating') // 'landed': a list never takes a project back
 */
export function laterStage(
  plan: WorkPlan,
  current: string | undefined,
  proposed: string | undefined,
): string | undefined {
  if (current === undefined || proposed === undefined) return current ?? proposed
  const order = indexOfPlan(plan).stageOrder
  return (order.get(proposed) ?? -1) > (order.get(current) ?? -1) ? proposed : current
}

/**
 * Labels of the fields that a stage, or one before it, asks for and that are
 * still empty; they block nothing.
 *
 * @example gapsByStage(plan, 'project')(undefined, {}) // []: without a stage nothing is asked for
 */
export function gapsByStage(
  plan: WorkPlan,
  entity: Entity,
): (stage: string | undefined, values: Values) => string[] {
  const order = indexOfPlan(plan).stageOrder
  const needed = plan.fields.filter((field) => field.entity === entity && field.requiredFrom !== undefined)
  const byStage = new Map(
    plan.stages.map((stage, i) => [
      stage.id,
      needed.filter((field) => (order.get(field.requiredFrom ?? '') ?? Infinity) <= i),
    ]),
  )
  return (stage, values) =>
    (byStage.get(stage ?? '') ?? [])
      .filter((field) => values[field.id] === undefined)
      .map((field) => field.label)
}
