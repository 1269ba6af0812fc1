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
  const kept: Record<string, unknown> = {}
  for (const property of Object.keys(entity.columns)) kept[property] = recordedValue(entity, row, property)
  return kept
}

function recordedValue(entity: Entity, row: Properties, property: string): unknown {
  const value = row[property] ?? null
  if (value === null) return null
  const { recorded, subjectOf } = entity.columns[property] ?? {}
  const kept = recorded ? recorded(value) : value
  return subjectOf ? new Personal(subjectOf(row), kept) : kept
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
  for (const property of Object.keys(entity.columns)) {
    // The version stands beside the change, the moment in its change set.
    if (isManaged(entity, property) || same(before[property], after[property])) continue
    const column = entity.columns[property]
    const parts = property === 'values' && !column?.recorded && !column?.subjectOf
    // Only of what differs: a column may be megabytes, and its record a sum of them.
    const left = recordedValue(entity, before, property)
    const right = recordedValue(entity, after, property)
    was[property] = parts ? onlyDiffering(left, right) : left
    is[property] = parts ? onlyDiffering(right, left) : right
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
