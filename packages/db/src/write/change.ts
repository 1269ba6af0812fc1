import { isManaged, type Entity } from '../entities/entity.ts'
import type { EntityName } from '../entities/index.ts'
import { Personal } from '../seal/personal.ts'
import { canonicalJson } from './canonical-json.ts'

type Properties = Readonly<Record<string, unknown>>

/** One record before and after, holding only what differs. */
export interface RecordedChange {
  readonly entity: EntityName
  readonly entityId: string
  readonly action: 'create' | 'update' | 'remove'
  readonly before: Properties | null
  readonly after: Properties | null
  readonly beforeVersion: number | null
  readonly afterVersion: number | null
}

/** The part of a row that may stand in the change record. */
export function recordedRow(entity: Entity, row: Properties): Properties {
  return Object.fromEntries(
    Object.entries(entity.columns).map(([property, { recorded, subjectOf }]) => {
      const value = row[property] ?? null
      if (value === null) return [property, null]
      const kept = recorded ? recorded(value) : value
      return [property, subjectOf ? new Personal(subjectOf(row), kept) : kept]
    }),
  )
}

/**
 * What differs between two rows, on both sides; null when nothing does.
 * Values by field id are compared field by field, a missing one shows as null.
 */
export function difference(
  entity: Entity,
  before: Properties,
  after: Properties,
): { before: Properties; after: Properties } | null {
  const was: Record<string, unknown> = {}
  const is: Record<string, unknown> = {}
  const left = recordedRow(entity, before)
  const right = recordedRow(entity, after)
  for (const property of Object.keys(entity.columns)) {
    // The version stands beside the change, the moment in its change set.
    if (isManaged(entity, property) || same(before[property], after[property])) continue
    const column = entity.columns[property]
    const parts = property === 'values' && !column?.recorded && !column?.subjectOf
    was[property] = parts ? onlyDiffering(left[property], right[property]) : left[property]
    is[property] = parts ? onlyDiffering(right[property], left[property]) : right[property]
  }
  return Object.keys(is).length === 0 ? null : { before: was, after: is }
}

export function same(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b)
}

function onlyDiffering(values: unknown, others: unknown): Properties {
  const [mine, theirs] = [asObject(values), asObject(others)]
  const fields = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  return Object.fromEntries(
    [...fields]
      .filter((field) => !same(mine[field], theirs[field]))
      .map((field) => [field, mine[field] ?? null]),
  )
}

function asObject(value: unknown): Properties {
  return typeof value === 'object' && value !== null ? (value as Properties) : {}
}
