import type { Actor, Day, RoleHolding } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** Who is signed in, with the roles that he holds on the day. */
export interface StoredActor extends Actor {
  readonly username: string
  readonly mustChangePassword: boolean
}

export async function actorOf(q: Queryable, userId: string, day: Day): Promise<StoredActor | null> {
  const [user] = await q.query<{
    name: string
    username: string | null
    mustChangePassword: boolean
    holdings: RoleHolding[]
  }>(
    `select name, username, must_change_password as "mustChangePassword",
            (select coalesce(jsonb_agg(jsonb_build_object('role', role, 'unit', unit_code) order by unit_code, role), '[]')
             from role_holding
             where user_id = auth_user.id and from_day <= $2 and (to_day is null or to_day > $2)) as holdings
     from auth_user where id = $1`,
    [userId, day],
  )
  return user ? { userId, ...user, username: user.username ?? '' } : null
}

/** Names of users by id, for whatever says who did something. */
export async function userNames(q: Queryable, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await q.query<{ id: string; name: string }>(
    'select id, name from auth_user where id = any($1)',
    [ids],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
