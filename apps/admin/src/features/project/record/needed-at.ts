import { type Field, stageOf, type WorkPlan } from '@zhaoshang/domain'

/**
 * Whether a field is asked for: `now` at a stage or before it, else by the
 * name of the next stage that asks for it; undefined where none does, or a later one.
 */
export function neededAt(plan: WorkPlan, field: Field, stage: string): 'now' | { next: string } | undefined {
  if (field.role === 'name') return 'now'
  if (field.requiredFrom === undefined) return undefined
  const order = plan.stages.map(({ id }) => id)
  const from = order.indexOf(field.requiredFrom)
  const at = order.indexOf(stage)
  if (from <= at) return 'now'
  return from === at + 1 ? { next: stageOf(plan, field.requiredFrom)?.name ?? '' } : undefined
}
