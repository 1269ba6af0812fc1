import { epochMs, type Instant } from '@zhaoshang/domain'
import type pg from 'pg'
import { queryPlain, type Queryable } from '../database/database.ts'
import { entities, type EntityName, type Key, type New, type Patch, type Row } from '../entities/index.ts'
import { isManaged, type Entity } from '../entities/entity.ts'
import { difference, recordedRow, same, type RecordedChange } from './change.ts'
import { insertRows, lockRows, removeRow, updateRows, type Properties } from './rows.ts'
import { newId } from './new-id.ts'
import { Refused } from './refusal.ts'

/** A message for later, delivered only if the write is kept. `key` makes it happen once per topic. */
export interface OutboxMessage {
  readonly topic: string
  readonly key?: string
  readonly payload: unknown
}

/** What can be done inside a write. Reads through `query` see what was written so far. */
export interface Write extends Queryable {
  /** Id of the change set, for what is stored elsewhere about it. */
  readonly changeSet: string
  readonly actor: string
  readonly now: Instant
  create<Name extends EntityName>(entity: Name, row: New<Name>): Promise<Row<Name>>
  createMany<Name extends EntityName>(entity: Name, rows: readonly New<Name>[]): Promise<Row<Name>[]>
  /** Changes a record that has a version; refuses as `stale` when it is not the expected one. Nothing different: nothing is written. */
  update<Name extends Versioned>(
    entity: Name,
    key: Key<Name>,
    expectedVersion: number,
    patch: Patch<Name>,
  ): Promise<Row<Name>>
  updateMany<Name extends Versioned>(
    entity: Name,
    patches: readonly VersionedPatch<Name>[],
  ): Promise<Row<Name>[]>
  /** Creates or replaces what has no version of its own: contacts, calendar days, files, settings. */
  put<Name extends EntityName>(entity: Name, row: New<Name>): Promise<Row<Name>>
  putMany<Name extends EntityName>(entity: Name, rows: readonly New<Name>[]): Promise<Row<Name>[]>
  /** `expectedVersion` null for what has none. */
  remove<Name extends EntityName>(entity: Name, key: Key<Name>, expectedVersion: number | null): Promise<void>
  emit(message: OutboxMessage): void
}

export interface VersionedPatch<Name extends EntityName> {
  readonly key: Key<Name>
  readonly expectedVersion: number
  readonly patch: Patch<Name>
}

/** Entities that count their versions. */
export type Versioned = {
  [Name in EntityName]: Row<Name> extends { readonly version: number } ? Name : never
}[EntityName]

/** Everything that a write did so far: what `write` records before it commits. */
export interface Done {
  readonly changes: RecordedChange[]
  readonly versions: { entity: EntityName; entityId: string; version: number; values: Properties }[]
  readonly messages: OutboxMessage[]
  /** Rows added to append-only tables, which are their own record. */
  readonly added: Map<EntityName, number>
}

export interface WorkContext {
  readonly changeSet: string
  readonly actor: string
  readonly now: Instant
}

export function beginWork(client: pg.PoolClient, context: WorkContext): { w: Write; done: Done } {
  const done: Done = { changes: [], versions: [], messages: [], added: new Map() }

  function record(
    name: EntityName,
    action: RecordedChange['action'],
    before: Properties | null,
    after: Properties | null,
  ): void {
    const entity: Entity = entities[name]
    const row = after ?? before
    if (!row) return
    if (entity.appendOnly) {
      done.added.set(name, (done.added.get(name) ?? 0) + 1)
      return
    }
    const differing = before && after ? difference(entity, before, after) : null
    done.changes.push({
      entity: name,
      entityId: idOf(entity, row),
      action,
      before: before && (differing ? differing.before : recordedRow(entity, before)),
      after: after && (differing ? differing.after : recordedRow(entity, after)),
      beforeVersion: versionOf(before),
      afterVersion: versionOf(after),
    })
    const version = versionOf(after)
    if (entity.history && after && version !== null) {
      done.versions.push({
        entity: name,
        entityId: idOf(entity, row),
        version,
        values: recordedRow(entity, after),
      })
    }
  }

  async function createMany(name: EntityName, rows: readonly Properties[]): Promise<Properties[]> {
    const entity: Entity = entities[name]
    const complete = rows.map((row) => completed(entity, row, context))
    await insertRows(client, entity, complete)
    for (const row of complete) record(name, 'create', null, row)
    return complete
  }

  async function updateMany(name: EntityName, patches: readonly LoosePatch[]): Promise<Properties[]> {
    const entity: Entity = entities[name]
    const current = await lockRows(
      client,
      entity,
      patches.map((patch) => keyParts(entity, patch.key)),
    )
    const changed: Properties[] = []
    const result = patches.map(({ key, expectedVersion, patch }) => {
      const id = keyParts(entity, key).join('/')
      const before = current.get(id)
      if (!before) throw new Refused({ code: 'gone', entity: name, id })
      const actual = versionOf(before)
      if (expectedVersion !== null && actual !== null && actual !== expectedVersion) {
        throw new Refused({
          code: 'stale',
          entity: name,
          id,
          expected: expectedVersion,
          actual,
          current: before,
        })
      }
      const after = patched(entity, before, patch, context)
      if (after === before) return before
      // The same record twice in one call: the second change is held against the first.
      current.set(id, after)
      changed.push(after)
      record(name, 'update', before, after)
      return after
    })
    await updateRows(client, entity, lastOfEach(entity, changed))
    return result
  }

  async function putMany(name: EntityName, rows: readonly Properties[]): Promise<Properties[]> {
    const entity: Entity = entities[name]
    const current = await lockRows(
      client,
      entity,
      rows.map((row) => keyParts(entity, row)),
    )
    const known = (row: Properties): boolean => current.has(keyParts(entity, row).join('/'))
    await createMany(
      name,
      rows.filter((row) => !known(row)),
    )
    await updateMany(
      name,
      rows.filter(known).map((row) => ({ key: row, expectedVersion: null, patch: row })),
    )
    const stored = await lockRows(
      client,
      entity,
      rows.map((row) => keyParts(entity, row)),
    )
    return rows.map((row) => stored.get(keyParts(entity, row).join('/')) ?? row)
  }

  async function remove(name: EntityName, key: LooseKey, expectedVersion: number | null): Promise<void> {
    const entity: Entity = entities[name]
    const parts = keyParts(entity, key)
    const id = parts.join('/')
    const before = (await lockRows(client, entity, [parts])).get(id)
    if (!before) throw new Refused({ code: 'gone', entity: name, id })
    const actual = versionOf(before)
    if (expectedVersion !== null && actual !== null && actual !== expectedVersion) {
      throw new Refused({
        code: 'stale',
        entity: name,
        id,
        expected: expectedVersion,
        actual,
        current: before,
      })
    }
    await removeRow(client, entity, parts)
    record(name, 'remove', before, null)
  }

  // The tables are described once and typed by that description; inside, rows are plain properties.
  const loose = {
    changeSet: context.changeSet,
    actor: context.actor,
    now: context.now,
    query: (text: string, values?: readonly unknown[]) => queryPlain(client, text, values),
    create: async (name: EntityName, row: Properties) => (await createMany(name, [row]))[0],
    createMany,
    update: async (name: EntityName, key: LooseKey, expectedVersion: number, patch: Properties) =>
      (await updateMany(name, [{ key, expectedVersion, patch }]))[0],
    updateMany,
    put: async (name: EntityName, row: Properties) => (await putMany(name, [row]))[0],
    putMany,
    remove,
    emit: (message: OutboxMessage) => void done.messages.push(message),
  }
  return { w: loose as unknown as Write, done }
}

type LooseKey = string | Properties
interface LoosePatch {
  readonly key: LooseKey
  readonly expectedVersion: number | null
  readonly patch: Properties
}

function completed(entity: Entity, given: Properties, context: WorkContext): Properties {
  return Object.fromEntries(
    Object.entries(entity.columns).map(([property, column]): [string, unknown] => {
      if (isManaged(entity, property)) return [property, property === 'version' ? 1 : context.now]
      const value = given[property]
      if (value !== undefined) return [property, value]
      if (!column.initial) throw new Error(`${entity.table}.${property} is needed`)
      return [
        property,
        'value' in column.initial ? column.initial.value : fromContext(column.initial.from, context),
      ]
    }),
  )
}

function fromContext(from: 'now' | 'actor' | 'new-id', context: WorkContext): string {
  if (from === 'now') return context.now
  if (from === 'actor') return context.actor
  return newId(epochMs(context.now))
}

/** The row after the patch; the very same row when nothing in it differs. */
function patched(entity: Entity, before: Properties, patch: Properties, context: WorkContext): Properties {
  const after: Record<string, unknown> = { ...before }
  for (const [property, value] of Object.entries(patch)) {
    if (value !== undefined && property in entity.columns) after[property] = value
  }
  if (Object.keys(after).every((property) => same(before[property], after[property]))) return before
  if ('version' in entity.columns) after.version = (versionOf(before) ?? 0) + 1
  if ('updatedAt' in entity.columns) after.updatedAt = context.now
  return after
}

function lastOfEach(entity: Entity, rows: readonly Properties[]): Properties[] {
  return [...new Map(rows.map((row) => [idOf(entity, row), row])).values()]
}

function keyParts(entity: Entity, key: LooseKey): string[] {
  if (typeof key === 'string') return [key]
  return entity.key.map((property) => String(key[property]))
}

function idOf(entity: Entity, row: Properties): string {
  return keyParts(entity, row).join('/')
}

function versionOf(row: Properties | null): number | null {
  return row && typeof row.version === 'number' ? row.version : null
}
