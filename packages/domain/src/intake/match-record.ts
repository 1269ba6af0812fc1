import type { Entity, FieldRole } from '../field/field.ts'
import { sameValue, type FieldValue, type Values } from '../field/value.ts'
import { indexOfPlan } from '../plan/plan-index.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { nameKey } from '../text/clean-text.ts'
import type { StoredRecord } from './intake.ts'

/**
 * What besides its name tells records of a register apart: two projects may
 * have the same problem, and one event takes place every month.
 */
const identityRoles: Record<Entity, readonly FieldRole[]> = {
  project: [],
  problem: ['subject'],
  activity: ['held-on'],
}

/** Finds the record that a row speaks of. */
export type RecordMatcher = (name: string, values: Values) => StoredRecord | undefined

/**
 * Matches by the key of the name, within the records given (one reporting
 * unit's). Where several bear the name, or the register tells its records apart
 * by more, a part that differs excludes and a part that is empty does not.
 */
export function recordMatcher(
  plan: WorkPlan,
  entity: Entity,
  stored: readonly StoredRecord[],
): RecordMatcher {
  const byName = new Map<string, StoredRecord[]>()
  for (const record of stored) {
    const known = byName.get(record.nameKey)
    if (known) known.push(record)
    else byName.set(record.nameKey, [record])
  }
  const fields = identityFields(plan, entity)
  return (name, values) => {
    const candidates = byName.get(nameKey(name)) ?? []
    if (fields.length === 0) return candidates[0]
    const fitting = candidates.filter((record) =>
      fields.every((id) => compatible(record.values[id], values[id])),
    )
    return (
      fitting.find((record) => fields.every((id) => sameIdentity(record.values[id], values[id]))) ??
      fitting[0]
    )
  }
}

/** The key under which two rows of one file would be the same record. */
export function identityKey(plan: WorkPlan, entity: Entity, name: string, values: Values): string {
  return [nameKey(name), ...identityFields(plan, entity).map((id) => keyOf(values[id]))].join('\u0000')
}

function identityFields(plan: WorkPlan, entity: Entity): string[] {
  return identityRoles[entity].flatMap((role) => indexOfPlan(plan).withRole(entity, role)?.id ?? [])
}

function compatible(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return a === undefined || b === undefined || sameIdentity(a, b)
}

function sameIdentity(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  return sameValue(a, b) || keyOf(a) === keyOf(b)
}

function keyOf(value: FieldValue | undefined): string {
  return value === undefined ? '' : typeof value === 'string' ? nameKey(value) : JSON.stringify(value)
}
