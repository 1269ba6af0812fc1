import type { Values } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { snapshot } from '../../entities/return.ts'
import type { Row } from '../../entities/index.ts'
import type { Reading } from '../record/stored-record.ts'
import { selectList } from '../select-list.ts'

export interface SnapshotHead extends Row<'snapshot'> {
  /** Rows by list; a list without any is absent. */
  readonly rowsByList: Readonly<Record<string, number>>
}

export interface FrozenRow {
  readonly snapshotId: string
  readonly list: string
  readonly position: number
  readonly entity: string
  readonly entityId: string
  readonly entityVersion: number
  readonly values: Values
  /** Empty unless asked for. */
  readonly sensitive: Values
}

const head = `
  select ${selectList(snapshot, 'snapshot')},
         (select coalesce(jsonb_object_agg(list, n), '{}')
          from (select list, count(*) as n from snapshot_row where snapshot_id = snapshot.id group by list) as c) as "rowsByList"
  from snapshot`

/** Everything that was handed in for a return, oldest first. */
export function snapshotsOf(q: Queryable, returnId: string): Promise<SnapshotHead[]> {
  return q.query<SnapshotHead>(`${head} where return_id = $1 order by n`, [returnId])
}

/** The newest snapshot of each return, by return id. */
export async function latestSnapshots(
  q: Queryable,
  returnIds: readonly string[],
): Promise<Map<string, SnapshotHead>> {
  const rows = await q.query<SnapshotHead>(
    `${head} where return_id = any($1)
     and n = (select max(n) from snapshot newest where newest.return_id = snapshot.return_id)`,
    [returnIds],
  )
  return new Map(rows.map((row) => [row.returnId, row]))
}

export interface SnapshotRowsQuery extends Reading {
  /** In the order in which their rows are wanted: units in the plan's order. */
  readonly snapshotIds: readonly string[]
  readonly list: string
  readonly limit?: number
  /** Rows to pass over, counted over all snapshots together. */
  readonly offset?: number
}

/** Rows of one list over one or many snapshots, each snapshot's in its own order. */
export function snapshotRows(q: Queryable, query: SnapshotRowsQuery): Promise<FrozenRow[]> {
  return q.query<FrozenRow>(
    `select snapshot_id as "snapshotId", list, position, entity, entity_id as "entityId", entity_version as "entityVersion",
            values, ${query.sensitive ? `coalesce(sensitive, '{}')` : `'{}'::jsonb`} as sensitive
     from snapshot_row join unnest($1::text[]) with ordinality as wanted(id, place) on wanted.id = snapshot_id
     where list = $2
     order by wanted.place, position limit $3 offset $4`,
    [query.snapshotIds, query.list, query.limit ?? null, query.offset ?? 0],
  )
}
