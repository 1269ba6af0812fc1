import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** Who touched a record last. */
export interface LaterChange {
  readonly entityId: string
  readonly changeSet: string
  readonly actorName: string
  readonly at: Instant
}

/** The latest change of each record, with the name of whoever made it. */
export function latestChanges(q: Queryable, entity: string, ids: readonly string[]): Promise<LaterChange[]> {
  return q.query<LaterChange>(
    `select distinct on (c.entity_id) c.entity_id as "entityId", s.id as "changeSet", s.at,
            coalesce((select name from auth_user where id = s.actor), s.actor) as "actorName"
     from change c join change_set s on s.id = c.change_set
     where c.entity = $1 and c.entity_id = any($2) order by c.entity_id, s.id desc`,
    [entity, ids],
  )
}
