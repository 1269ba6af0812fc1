import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../database/database.ts'
import type { EntityName, Key, New, Patch, Row } from '../entities/index.ts'
import type { RecordedChange } from './change.ts'
import type { Properties } from './rows.ts'

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

  // What taking back an earlier write needs; nothing else calls these.

  /** Rows as they stand by id, kept from others until the end. */
  lock(entity: EntityName, keys: readonly Properties[]): Promise<Map<string, Properties>>
  patchMany(entity: EntityName, patches: readonly LoosePatch[]): Promise<void>
  removeMany(entity: EntityName, rows: readonly Properties[]): Promise<void>
  /** Rows that were removed, as they were; versions count on. */
  restoreMany(entity: EntityName, rows: readonly Properties[]): Promise<void>
}

/** A change of any table's record, as taking back makes it. */
export interface LoosePatch {
  readonly key: string | Properties
  readonly expectedVersion: number | null
  readonly patch: Properties
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
