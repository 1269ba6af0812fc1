import type { Actor, Day, Instant, RoleHolding } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A post that a person holds, and where: how the plan's flows find who is asked. */
export interface PostHeld {
  readonly post: string
  readonly unit: string
}

/** Who is signed in, with the roles and posts that he holds on the day. */
export interface StoredActor extends Actor {
  readonly username: string
  readonly mustChangePassword: boolean
  /** Since when the password is the person's own; null while somebody else gave it. */
  readonly passwordChangedAt: Instant | null
  /** Whether a second factor is asked at sign-in. */
  readonly twoFactor: boolean
  /** The person behind the account; null for an account that is nobody's. */
  readonly personId: string | null
  readonly posts: readonly PostHeld[]
}

/**
 * The columns of an actor over `auth_user u`, on the day that the parameter
 * named holds; one text for whoever asks by account and by session.
 */
export function actorColumns(day: string): string {
  const onDay = `from_day <= ${day} and (to_day is null or to_day > ${day})`
  return `u.id as "userId", u.name, coalesce(u.username, '') as username, u.must_change_password as "mustChangePassword",
    u.password_changed_at as "passwordChangedAt", coalesce(u.two_factor_enabled, false) as "twoFactor",
    (select id from person where user_id = u.id) as "personId",
    (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'unit', unit_code) order by unit_code, role), '[]')
     from role_holding where user_id = u.id and ${onDay}) as holdings,
    (select coalesce(jsonb_agg(jsonb_build_object('post', h.post, 'unit', h.unit_code) order by h.unit_code, h.post), '[]')
     from post_holding h join person p on p.id = h.person_id where p.user_id = u.id and ${onDay}) as posts`
}

type ActorRow = Omit<StoredActor, 'holdings'> & { readonly holdings: RoleHolding[] }

/** An account's actor on a day; null where there is no such account. */
export async function actorOf(q: Queryable, userId: string, day: Day): Promise<StoredActor | null> {
  const [actor] = await q.query<ActorRow>(`select ${actorColumns('$2')} from auth_user u where u.id = $1`, [
    userId,
    day,
  ])
  return actor ?? null
}

/** Names of users by id, for whatever says who did something. */
export async function userNames(q: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await q.query<{ id: string; name: string }>(
    'select id, name from auth_user where id = any($1)',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
