import { epochMs, type Instant } from '@zhaoshang/domain'
import { isManaged, type Entity } from '../entities/entity.ts'
import { same } from './change.ts'
import { newId } from './new-id.ts'
import type { Properties } from './rows.ts'

/** What a write knows of itself: who, when, and as what it goes on record. */
export interface WorkContext {
  readonly changeSet: string
  readonly actor: string
  readonly now: Instant
}

/** A key as callers give it: the text itself, or a row's properties with its parts. */
export type LooseKey = string | Properties

/** A new row with everything that it did not say. */
export function completed(entity: Entity, given: Properties, context: WorkContext): Properties {
  const row: Record<string, unknown> = {}
  for (const [property, column] of Object.entries(entity.columns)) {
    const value = given[property]
    if (isManaged(entity, property)) row[property] = property === 'version' ? 1 : context.now
    else if (value !== undefined) row[property] = value
    else if (!column.initial) throw new Error(`${entity.table}.${property} is needed`)
    else
      row[property] =
        'value' in column.initial ? column.initial.value : fromContext(column.initial.from, context)
  }
  return row
}

function fromContext(from: 'now' | 'actor' | 'new-id', context: WorkContext): string {
  if (from === 'now') return context.now
  if (from === 'actor') return context.actor
  return newId(epochMs(context.now))
}

/** The row after the patch; the very same row when nothing in it differs. */
export function patched(
  entity: Entity,
  before: Properties,
  patch: Properties,
  context: WorkContext,
): Properties {
  const after: Record<string, unknown> = { ...before }
  for (const [property, value] of Object.entries(patch)) {
    if (value !== undefined && property in entity.columns) after[property] = value
  }
  if (Object.keys(after).every((property) => same(before[property], after[property]))) return before
  if ('version' in entity.columns) after.version = (versionOf(before) ?? 0) + 1
  if ('updatedAt' in entity.columns) after.updatedAt = context.now
  return after
}

/** Each record once, as it became last. */
export function lastOfEach(entity: Entity, rows: readonly Properties[]): Properties[] {
  return [...new Map(rows.map((row) => [idOf(entity, row), row])).values()]
}

export function keyParts(entity: Entity, key: LooseKey): string[] {
  if (typeof key === 'string') return [key]
  return entity.key.map((property) => String(key[property]))
}

/** The key as one text, as it stands in the change record. */
export function idOf(entity: Entity, row: Properties): string {
  return keyParts(entity, row).join('/')
}

export function versionOf(row: Properties | null): number | null {
  return row && typeof row.version === 'number' ? row.version : null
}
