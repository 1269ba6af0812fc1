import type { Cycle } from '../cycle/cycle.ts'
import type { Entity, Field, FieldRole } from '../field/field.ts'
import type { List } from '../list/list.ts'
import type { Term } from '../vocabulary/vocabulary.ts'
import type { Unit } from '../unit/unit.ts'
import type { Stage } from '../stage/stage.ts'
import type { WorkPlan } from './work-plan.ts'

/**
 * Finders over a plan that passed `parseWorkPlan`; an unknown id is undefined, never a guess.
 *
 * @example unitOf(plan, 'nowhere') // undefined
 */
export function unitOf(plan: WorkPlan, code: string): Unit | undefined {
  return plan.units.find((unit) => unit.code === code)
}
/**
 * The list with an id.
 *
 * @example listOf(plan, 'nowhere') // undefined
 */
export function listOf(plan: WorkPlan, id: string): List | undefined {
  return plan.lists.find((list) => list.id === id)
}
/**
 * The field with an id.
 *
 * @example fieldOf(plan, 'nowhere') // undefined
 */
export function fieldOf(plan: WorkPlan, id: string): Field | undefined {
  return plan.fields.find((field) => field.id === id)
}
/**
 * The cycle with an id.
 *
 * @example cycleOf(plan, 'nowhere') // undefined
 */
export function cycleOf(plan: WorkPlan, id: string): Cycle | undefined {
  return plan.cycles.find((cycle) => cycle.id === id)
}
/**
 * The stage with an id.
 *
 * @example stageOf(plan, 'nowhere') // undefined
 */
export function stageOf(plan: WorkPlan, id: string): Stage | undefined {
  return plan.stages.find((stage) => stage.id === id)
}
/**
 * The field of a register that plays a part: its name, its amount, its place.
 *
 * @example fieldWithRole(jizhou, 'project', 'name')?.label // '项目名称'
 */
export function fieldWithRole(plan: WorkPlan, entity: Entity, role: FieldRole): Field | undefined {
  return plan.fields.find((field) => field.entity === entity && field.role === role)
}
/**
 * Terms that a choice may take.
 *
 * @example termsOf(plan, textField) // []: only a choice has terms
 */
export function termsOf(plan: WorkPlan, field: Field): readonly Term[] {
  return field.options ?? (field.vocabulary ? plan[field.vocabulary] : [])
}
