import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import type { Row } from '../../entities/index.ts'

/** A version of a project: when it became so, by whom, by what act. */
export interface ProjectVersion {
  readonly version: number
  readonly at: Instant
  readonly actor: string
  readonly actorName: string | null
  readonly label: string
  readonly changeSet: string
}

const columns = `v.version, v.valid_from as at, c.actor, (select name from auth_user where id = c.actor) as "actorName", c.label, c.id as "changeSet"`

/** Versions of a project, the newest first, older than a version. Through the primary key. */
export function projectVersions(
  q: Queryable,
  id: string,
  { before, limit }: { before?: number | undefined; limit: number },
): Promise<ProjectVersion[]> {
  return q.query<ProjectVersion>(
    `select ${columns} from record_version v join change_set c on c.id = v.change_set
     where v.entity = 'project' and v.entity_id = $1 and ($2::int is null or v.version < $2) order by v.version desc limit $3`,
    [id, before ?? null, limit],
  )
}

/** A project as it was at some versions; those that are not kept are absent. */
export function projectAtVersions(
  q: Queryable,
  id: string,
  versions: readonly number[],
): Promise<(ProjectVersion & { readonly row: Row<'project'> })[]> {
  return q.query(
    `select ${columns}, v.values as row from record_version v join change_set c on c.id = v.change_set
     where v.entity = 'project' and v.entity_id = $1 and v.version = any($2) order by v.version`,
    [id, versions],
  )
}
