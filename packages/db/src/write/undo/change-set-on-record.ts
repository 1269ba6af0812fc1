import type { Instant } from '@zhaoshang/domain'
import type { Database, Queryable } from '../../database/database.ts'
import type { EntityName } from '../../entities/index.ts'
import { openSealed } from '../../seal/open-sealed.ts'
import type { Properties } from '../rows.ts'

/** What one write did, as it stands on record, sealed values opened. */
export interface ChangeSetOnRecord {
  readonly id: string
  readonly actor: string
  readonly label: string
  readonly undoOf: string | null
  readonly at: Instant
  readonly changes: readonly ChangeOfSet[]
}

export interface ChangeOfSet {
  readonly entity: EntityName
  readonly entityId: string
  readonly action: 'create' | 'update' | 'remove'
  readonly before: Properties | null
  readonly after: Properties | null
  readonly beforeVersion: number | null
  readonly afterVersion: number | null
}

/** A change set with everything in it, in the order in which it was done; null where there is none. */
export async function changeSetOnRecord(database: Database, id: string): Promise<ChangeSetOnRecord | null> {
  const [head] = await database.query<Omit<ChangeSetOnRecord, 'changes'>>(
    'select id, actor, label, undo_of as "undoOf", at from change_set where id = $1',
    [id],
  )
  if (!head) return null
  const changes = await changesIn(database, id)
  const opened = await openSealed(
    database,
    changes.flatMap(({ before, after }) => [before, after]),
  )
  return {
    ...head,
    changes: changes.map((change, i) => ({
      ...change,
      before: opened[2 * i] ?? null,
      after: opened[2 * i + 1] ?? null,
    })),
  }
}

function changesIn(q: Queryable, id: string): Promise<ChangeOfSet[]> {
  return q.query<ChangeOfSet>(
    `select entity, entity_id as "entityId", action, before, after,
            before_version as "beforeVersion", after_version as "afterVersion"
     from change where change_set = $1 order by position`,
    [id],
  )
}
