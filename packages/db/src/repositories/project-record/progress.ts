import type { Day, Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A dated line on how a project gets on. */
export interface ProgressLine {
  readonly id: string
  readonly day: Day
  readonly text: string
  readonly at: Instant
  readonly actorName: string | null
}

/** Lines of a project, by their day, the newest first, behind a day and id. */
export function progressOf(
  q: Queryable,
  project: string,
  { after, limit }: { after?: { day: string; id: string } | undefined; limit: number },
): Promise<ProgressLine[]> {
  return q.query<ProgressLine>(
    `select e.id, e.day, e.text, e.at, (select name from auth_user where id = e.actor) as "actorName" from progress_entry e
     where e.entity = 'project' and e.entity_id = $1 and ($2::text is null or (e.day, e.id) < ($2, $3))
     order by e.day desc, e.id desc limit $4`,
    [project, after?.day ?? null, after?.id ?? null, limit],
  )
}
