import type pg from 'pg'
import { queryPlain } from '../database/database.ts'
import type { Entity } from '../entities/entity.ts'
import { entities, type EntityName } from '../entities/index.ts'
import { difference, recordedRow, type RecordedChange } from './change.ts'
import { Refused } from './refusal.ts'
import {
  completed,
  idOf,
  keyParts,
  lastOfEach,
  patched,
  versionOf,
  type LooseKey,
  type WorkContext,
} from './row-state.ts'
import { insertRows, lockRows, removeRow, removeRows, updateRows, type Properties } from './rows.ts'
import type { Done, LoosePatch, OutboxMessage, Write } from './work.ts'

/** The work of one write on its connection, and the account of what it did. */
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
    // The database takes them in while they are put on record here; where it refuses, nothing of either stays.
    const inserted = insertRows(client, entity, complete)
    inserted.catch(() => {})
    for (const row of complete) record(name, 'create', null, row)
    await inserted
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
    const differing = new Set<string>()
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
      for (const property of Object.keys(after))
        if (after[property] !== before[property]) differing.add(property)
      record(name, 'update', before, after)
      return after
    })
    await updateRows(client, entity, lastOfEach(entity, changed), differing)
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
    const put = [
      ...(await createMany(
        name,
        rows.filter((row) => !known(row)),
      )),
      ...(await updateMany(
        name,
        rows.filter(known).map((row) => ({ key: row, expectedVersion: null, patch: row })),
      )),
    ]
    const stored = new Map(put.map((row) => [idOf(entity, row), row]))
    return rows.map((row) => stored.get(idOf(entity, row)) ?? row)
  }

  /** A removed row leaves no moment for whatever is kept by day: it takes the write's. */
  async function nameMoment(): Promise<void> {
    await client.query(`select set_config('zhaoshang.now', $1, true)`, [context.now])
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
    await nameMoment()
    await removeRow(client, entity, parts)
    record(name, 'remove', before, null)
  }

  const lock = (name: EntityName, keys: readonly Properties[]): Promise<Map<string, Properties>> =>
    lockRows(
      client,
      entities[name],
      keys.map((key) => keyParts(entities[name], key)),
    )

  async function removeMany(name: EntityName, rows: readonly Properties[]): Promise<void> {
    const found = await lock(name, rows)
    await nameMoment()
    await removeRows(client, entities[name], [...found.values()])
    for (const row of rows) record(name, 'remove', found.get(idOf(entities[name], row)) ?? null, null)
  }

  async function restoreMany(name: EntityName, rows: readonly Properties[]): Promise<void> {
    const back = rows.map((row) => {
      const version = versionOf(row)
      return {
        ...row,
        ...(version !== null && { version: version + 1 }),
        ...('updatedAt' in row && { updatedAt: context.now }),
      }
    })
    await insertRows(client, entities[name], back)
    for (const row of back) record(name, 'create', null, row)
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
    lock,
    patchMany: async (name: EntityName, patches: readonly LoosePatch[]) =>
      void (await updateMany(name, patches)),
    removeMany,
    restoreMany,
    emit: (message: OutboxMessage) => void done.messages.push(message),
  }
  return { w: loose as unknown as Write, done }
}
