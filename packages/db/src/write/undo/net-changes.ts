import type { Entity } from '../../entities/entity.ts'
import { entities } from '../../entities/index.ts'
import type { Properties } from '../rows.ts'
import type { ChangeOfSet } from './change-set-on-record.ts'

/** What a set did to one record from its first touch to its last; the whole row where the record was made or removed. */
export type NetChange = ChangeOfSet

/**
 * A set's changes with each record once, the one touched last standing first:
 * the order in which they are taken back, so that what refers to something
 * goes before it. A record that the set both made and removed is left out.
 */
export function netChanges(changes: readonly ChangeOfSet[]): NetChange[] {
  const byRecord = new Map<string, { last: number; steps: ChangeOfSet[] }>()
  changes.forEach((change, position) => {
    const key = `${change.entity}/${change.entityId}`
    const known = byRecord.get(key)
    if (!known) byRecord.set(key, { last: position, steps: [change] })
    else {
      known.steps.push(change)
      known.last = position
    }
  })
  return [...byRecord.values()]
    .sort((a, b) => b.last - a.last)
    .flatMap(({ steps }) => {
      const net = steps.reduce<NetChange | null>((sum, step) => (sum ? joined(sum, step) : step), null)
      return net && (net.before ?? net.after) ? [net] : []
    })
}

function joined(sum: NetChange, step: ChangeOfSet): NetChange {
  const entity: Entity = entities[sum.entity]
  // What stood before the set is known from the first step; a removal tells the rest of the row.
  const before = sum.action === 'create' ? null : overlaid(entity, step.before ?? {}, sum.before ?? {})
  const after = step.action === 'remove' ? null : overlaid(entity, sum.after ?? {}, step.after ?? {})
  return {
    ...sum,
    action: before === null ? 'create' : after === null ? 'remove' : 'update',
    before,
    after,
    afterVersion: step.afterVersion,
  }
}

/** A row, or what is known of it, with the second over the first; values by field id are laid over each other field by field. */
function overlaid(entity: Entity, under: Properties, over: Properties): Properties {
  const row: Record<string, unknown> = { ...under, ...over }
  if (inParts(entity, 'values') && isRecord(under.values) && isRecord(over.values))
    row.values = { ...under.values, ...over.values }
  return row
}

/** Whether the change record keeps only the fields that differ of this property. */
export function inParts(entity: Entity, property: string): boolean {
  const column = entity.columns[property]
  return property === 'values' && !!column && !column.recorded && !column.subjectOf
}

export function isRecord(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
