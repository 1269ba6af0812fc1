import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { EntityName, Row } from '../../entities/index.ts'

/** A record as it stood at a moment; null before it existed. */
export async function recordAsOf<Name extends EntityName>(
  q: Queryable,
  entity: Name,
  id: string,
  at: Instant,
): Promise<Row<Name> | null> {
  const [found] = await q.query<{ values: Row<Name> }>(
    `select values from record_version where entity = $1 and entity_id = $2 and valid_from <= $3 order by version desc limit 1`,
    [entity, id, at],
  )
  return found?.values ?? null
}
