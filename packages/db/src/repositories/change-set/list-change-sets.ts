import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A change set in a list. */
export interface ChangeSetHead {
  readonly id: string
  readonly label: string
  readonly actor: string
  readonly actorName: string
  readonly at: Instant
  /** The set that this one takes back. */
  readonly undoOf: string | null
  /** That somebody has taken it back, and nobody that. */
  readonly undone: boolean
  /** Records of each kind that it touched. */
  readonly touched: Readonly<Record<string, number>>
  /** Names of some of its projects. */
  readonly names: readonly string[]
}

/** What was taken back last decides, and whether that was taken back in turn. */
const isUndone = `(with recursive chain (id, depth) as (
    select s.id, 0 union all
    select (select u.id from change_set u where u.undo_of = chain.id order by u.at desc, u.id desc limit 1), depth + 1
    from chain where chain.id is not null
  ) select max(depth) % 2 = 1 from chain where id is not null)`

/**
 * Change sets of people that touched the register of projects, newest first; ids are in
 * the order of time, so a page goes on from an id.
 *
 * @param actor whose sets; null: everybody's.
 */
export function changeSets(
  q: Queryable,
  { actor, after, limit }: { actor: string | null; after?: string | undefined; limit: number },
): Promise<ChangeSetHead[]> {
  return q.query<ChangeSetHead>(
    `select s.id, s.label, s.actor, s.at, s.undo_of as "undoOf",
            coalesce((select name from auth_user where id = s.actor), s.actor) as "actorName",
            ${isUndone} as undone,
            (select jsonb_object_agg(t.entity, t.n) from
              (select entity, count(distinct entity_id) as n from change where change_set = s.id group by entity) t) as touched,
            array(select p.name from project p where p.id in
              (select entity_id from change where change_set = s.id and entity = 'project' order by position limit 3)) as names
     from change_set s
     where ($1::text is null or s.actor = $1) and exists (select from auth_user where id = s.actor) and ($2::text is null or s.id < $2)
       and exists (select from change c where c.change_set = s.id and c.entity = 'project')
     order by s.id desc limit $3`,
    [actor, after ?? null, limit],
  )
}
