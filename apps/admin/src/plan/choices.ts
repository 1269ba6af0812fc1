import { type Field, termsOf, type WorkPlan } from '@zhaoshang/domain'

/** Words that a field may take, to be offered while somebody types; empty where anything goes. */
export function choicesOf(plan: WorkPlan, field: Field): readonly string[] {
  if (field.type === 'choice') return termsOf(plan, field).map(({ label }) => label)
  if (field.type === 'unit' || field.type === 'units') return plan.units.map(({ name }) => name)
  if (field.type === 'yes-no') return ['是', '否']
  return []
}
