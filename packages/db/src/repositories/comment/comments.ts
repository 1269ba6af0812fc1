import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'
import { comment } from '../../entities/comment.ts'
import type { Row } from '../../entities/index.ts'
import { selectList } from '../select-list.ts'

export interface NamedComment extends Row<'comment'> {
  readonly actorName: string | null
  readonly mentioned: readonly { readonly id: string; readonly name: string }[]
}

/** Comments on a record, the newest first, behind a moment and id. */
export function commentsOf(
  q: Queryable,
  of: { entity: string; entityId: string },
  { after, limit }: { after?: { at: Instant; id: string } | undefined; limit: number },
): Promise<NamedComment[]> {
  return q.query<NamedComment>(
    `select ${selectList(comment, 'comment')}, (select name from auth_user where id = comment.actor) as "actorName",
       (select coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name), '[]')
        from comment_mention m join auth_user u on u.id = m.user_id where m.comment_id = comment.id) as mentioned
     from comment where entity = $1 and entity_id = $2 and ($3::timestamptz is null or (at, id) < ($3, $4))
     order by at desc, id desc limit $5`,
    [of.entity, of.entityId, after?.at ?? null, after?.id ?? null, limit],
  )
}

export async function commentById(q: Queryable, id: string): Promise<Row<'comment'> | null> {
  const [found] = await q.query<Row<'comment'>>(`select ${selectList(comment)} from comment where id = $1`, [
    id,
  ])
  return found ?? null
}

/** Somebody who may be named in a comment: an account that is open, with the units where its roles are held. */
export interface Mentionable {
  readonly id: string
  readonly name: string
  readonly holdings: readonly { readonly role: string; readonly unit: string }[]
}

/** Open accounts whose name holds the words. */
export function mentionable(
  q: Queryable,
  { words, day, limit }: { words: string; day: string; limit: number },
): Promise<Mentionable[]> {
  return q.query<Mentionable>(
    `select u.id, u.name, h.holdings from auth_user u
     join lateral (select jsonb_agg(jsonb_build_object('role', role, 'unit', unit_code)) as holdings from role_holding
       where user_id = u.id and from_day <= $2 and (to_day is null or to_day > $2)) h on h.holdings is not null
     where coalesce(u.banned, false) = false and strpos(u.name, $1) > 0 order by u.name, u.id limit $3`,
    [words, day, limit],
  )
}

export function accountsNamed(q: Queryable, ids: readonly string[], day: string): Promise<Mentionable[]> {
  return q.query<Mentionable>(
    `select u.id, u.name, coalesce((select jsonb_agg(jsonb_build_object('role', role, 'unit', unit_code)) from role_holding
       where user_id = u.id and from_day <= $2 and (to_day is null or to_day > $2)), '[]') as holdings
     from auth_user u where u.id = any($1) and coalesce(u.banned, false) = false`,
    [ids, day],
  )
}

/** Mentions of somebody that he has not seen, the oldest first. */
export function unseenMentions(
  q: Queryable,
  userId: string,
): Promise<
  { entity: string; entityId: string; name: string; text: string; actorName: string | null; at: Instant }[]
> {
  return q.query(
    `select c.entity, c.entity_id as "entityId", p.name, c.text, (select name from auth_user where id = c.actor) as "actorName", c.at
     from comment_mention m join comment c on c.id = m.comment_id
     join project p on c.entity = 'project' and p.id = c.entity_id
     where m.user_id = $1 and m.seen_at is null order by c.at limit 50`,
    [userId],
  )
}

/** Ids of the comments on a record that somebody was named in and has not seen. */
export function unseenOn(
  q: Queryable,
  userId: string,
  of: { entity: string; entityId: string },
): Promise<{ id: string }[]> {
  return q.query<{ id: string }>(
    `select c.id from comment_mention m join comment c on c.id = m.comment_id
     where m.user_id = $1 and m.seen_at is null and c.entity = $2 and c.entity_id = $3`,
    [userId, of.entity, of.entityId],
  )
}
