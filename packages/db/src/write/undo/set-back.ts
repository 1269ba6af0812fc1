import { epochMs, type Instant } from '@zhaoshang/domain'
import { isManaged, type Entity } from '../../entities/entity.ts'
import { same } from '../change.ts'
import type { Properties } from '../rows.ts'
import { isRecord, type NetChange } from './net-changes.ts'

/** One property, or one field of its values, that does not stand as the set left it. */
export interface Difference {
  readonly property: string
  /** Field id, where the property holds values. */
  readonly field?: string
  readonly left: unknown
  readonly now: unknown
}

/**
 * What has to be written so that a record is as before the set, property by
 * property and field by field; and what stands in the way: whatever is neither
 * as the set left it nor as it was before.
 */
export function setBack(
  entity: Entity,
  current: Properties,
  { before, after }: Pick<NetChange, 'before' | 'after'>,
): { patch: Properties; differences: Difference[] } {
  const patch: Record<string, unknown> = {}
  const differences: Difference[] = []
  for (const property of Object.keys(entity.columns)) {
    if (isManaged(entity, property) || entity.key.includes(property)) continue
    if (!after || !(property in after)) continue
    const [was, left, now] = [before?.[property] ?? null, after[property] ?? null, current[property] ?? null]
    if (property === 'values' && isRecord(left) && isRecord(was) && isRecord(now)) {
      const values = valuesBack(now, was, left)
      differences.push(...values.differences)
      if (values.changed) patch.values = values.values
      continue
    }
    const column = entity.columns[property]
    const shown = column?.recorded && now !== null ? column.recorded(now) : now
    if (equal(entity, property, was, left) || equal(entity, property, shown, was)) continue
    // Of what the record keeps only a sum or a part of, the value before cannot be had again.
    if (!equal(entity, property, shown, left) || (column?.recorded && was !== null))
      differences.push({ property, left, now: shown })
    else patch[property] = was
  }
  return { patch, differences }
}

/** Whether a row that the set made is still as it made it. */
export function changedSince(entity: Entity, current: Properties, after: Properties): Difference[] {
  return Object.keys(entity.columns).flatMap((property) => {
    if (isManaged(entity, property) || !(property in after)) return []
    const column = entity.columns[property]
    const value = current[property] ?? null
    const now = column?.recorded && value !== null ? column.recorded(value) : value
    const left = after[property] ?? null
    return equal(entity, property, now, left) ? [] : [{ property, left, now }]
  })
}

function valuesBack(now: Properties, was: Properties, left: Properties) {
  const values: Record<string, unknown> = { ...now }
  const differences: Difference[] = []
  let changed = false
  for (const field of new Set([...Object.keys(was), ...Object.keys(left)])) {
    const [old, set, stands] = [was[field] ?? null, left[field] ?? null, now[field] ?? null]
    if (same(old, set) || same(stands, old)) continue
    if (!same(stands, set)) differences.push({ property: 'values', field, left: set, now: stands })
    else {
      changed = true
      if (old === null) delete values[field]
      else values[field] = old
    }
  }
  return { values, differences, changed }
}

/** Moments are the same however they are written. */
function equal(entity: Entity, property: string, a: unknown, b: unknown): boolean {
  if (entity.columns[property]?.kind === 'instant' && typeof a === 'string' && typeof b === 'string')
    return epochMs(a as Instant) === epochMs(b as Instant)
  return same(a, b)
}
