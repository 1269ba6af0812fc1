import type { Cycle } from '../cycle/cycle.ts'
import type { Entity, Field, FieldRole } from '../field/field.ts'
import type { List } from '../list/list.ts'
import type { Term } from '../vocabulary/vocabulary.ts'
import type { Unit } from '../unit/unit.ts'
import type { Stage } from '../stage/stage.ts'
import type { WorkPlan } from './work-plan.ts'

/** Finders over a plan that passed `parseWorkPlan`; an unknown id is undefined, never a guess. */
export function unitOf(plan: WorkPlan, code: string): Unit | undefined {
  return plan.units.find((unit) => unit.code === code)
}
export function listOf(plan: WorkPlan, id: string): List | undefined {
  return plan.lists.find((list) => list.id === id)
}
export function fieldOf(plan: WorkPlan, id: string): Field | undefined {
  return plan.fields.find((field) => field.id === id)
}
export function cycleOf(plan: WorkPlan, id: string): Cycle | undefined {
  return plan.cycles.find((cycle) => cycle.id === id)
}
export function stageOf(plan: WorkPlan, id: string): Stage | undefined {
  return plan.stages.find((stage) => stage.id === id)
}
/** The field of a register that plays a part: its name, its amount, its place. */
export function fieldWithRole(plan: WorkPlan, entity: Entity, role: FieldRole): Field | undefined {
  return plan.fields.find((field) => field.entity === entity && field.role === role)
}
/** Terms that a choice may take. */
export function termsOf(plan: WorkPlan, field: Field): readonly Term[] {
  return field.options ?? (field.vocabulary ? plan[field.vocabulary] : [])
}
