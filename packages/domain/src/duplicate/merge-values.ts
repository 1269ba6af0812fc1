import type { Entity, Field } from '../field/field.ts'
import { sameValue, type FieldValue, type Values } from '../field/value.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/** Whose value stands, by field id; a field that is not named keeps what there is. */
export type MergeChoices = Readonly<Record<string, 'kept' | 'merged'>>

/** A field in which two records differ. */
export type MergeDifference = {
  readonly field: Field
  readonly kept: FieldValue | undefined
  readonly merged: FieldValue | undefined
  /** What stands unless somebody chooses: what is there before what is not. */
  readonly proposed: 'kept' | 'merged'
}

/**
 * Fields in which two records differ, in the plan's order.
 *
 * @example mergeDifferences(plan, 'project', { name: '甲' }, { name: '甲' }) // []
 */
export function mergeDifferences(
  plan: WorkPlan,
  entity: Entity,
  kept: Values,
  merged: Values,
): MergeDifference[] {
  return plan.fields
    .filter((field) => field.entity === entity && !sameValue(kept[field.id], merged[field.id]))
    .map((field) => ({
      field,
      kept: kept[field.id],
      merged: merged[field.id],
      proposed: kept[field.id] === undefined ? ('merged' as const) : ('kept' as const),
    }))
}

/**
 * The values of the record that goes on: its own, gaps filled from the other,
 * and what was chosen from the other.
 *
 * @example mergedValues({ a: 1 }, { a: 2, b: 3 }, { a: 'merged' }) // { a: 2, b: 3 }
 */
export function mergedValues(kept: Values, merged: Values, choices: MergeChoices): Values {
  const fields = new Set([...Object.keys(kept), ...Object.keys(merged)])
  const values: Record<string, FieldValue> = {}
  for (const id of fields) {
    const [own, other] = [kept[id], merged[id]]
    const choice = choices[id] ?? (own === undefined ? 'merged' : 'kept')
    const value = choice === 'kept' ? own : other
    if (value !== undefined) values[id] = value
  }
  return values
}
