import type { Entity, Field, FieldRole } from '../field/field.ts'
import { indexTerms, type TermIndex } from '../vocabulary/term-index.ts'
import { indexUnits, type UnitIndex } from '../unit/unit-index.ts'
import type { List } from '../list/list.ts'
import { termsOf } from './plan-lookup.ts'
import type { WorkPlan } from './work-plan.ts'

/** What reading ten thousand rows asks of a plan again and again, made once per plan. */
export type PlanIndex = {
  readonly fields: ReadonlyMap<string, Field>
  readonly lists: ReadonlyMap<string, List>
  readonly units: UnitIndex
  readonly statusCounts: ReadonlyMap<string, boolean>
  readonly stageOrder: ReadonlyMap<string, number>
  terms(field: Field): TermIndex
  withRole(entity: Entity, role: FieldRole): Field | undefined
}

const indexes = new WeakMap<WorkPlan, PlanIndex>()

/**
 * Maps over a plan, built at the first call and kept as long as the plan lives.
 *
 * @example indexOfPlan(plan) === indexOfPlan(plan) // true
 */
export function indexOfPlan(plan: WorkPlan): PlanIndex {
  const found = indexes.get(plan)
  if (found) return found
  const index = buildIndex(plan)
  indexes.set(plan, index)
  return index
}

function buildIndex(plan: WorkPlan): PlanIndex {
  const terms = new Map<string, TermIndex>()
  const roles = new Map<string, Field>()
  for (const field of plan.fields)
    if (field.role !== undefined) roles.set(`${field.entity}/${field.role}`, field)
  return {
    fields: new Map(plan.fields.map((field) => [field.id, field])),
    lists: new Map(plan.lists.map((list) => [list.id, list])),
    units: indexUnits(plan.units, plan.district.prefixes),
    statusCounts: new Map(plan.statuses.map((status) => [status.id, status.counts])),
    stageOrder: new Map(plan.stages.map((stage, i) => [stage.id, i])),
    terms(field) {
      const key = field.vocabulary ?? field.id
      const known = terms.get(key) ?? indexTerms(termsOf(plan, field))
      terms.set(key, known)
      return known
    },
    withRole: (entity, role) => roles.get(`${entity}/${role}`),
  }
}
