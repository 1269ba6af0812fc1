import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A session as its owner and the security administrator see it. */
export interface SessionHead {
  readonly id: string
  readonly userId: string
  readonly username: string
  readonly name: string
  readonly startedAt: Instant
  readonly lastSeenAt: Instant
  readonly address: string | null
  readonly userAgent: string | null
}

const columns = `s.id, s.user_id as "userId", coalesce(u.username, '') as username, u.name, s.created_at as "startedAt",
  coalesce(s.last_seen_at, s.created_at) as "lastSeenAt", s.ip_address as address, s.user_agent as "userAgent"`

/** An account's sessions, the latest used first. */
export function sessionsOf(q: Queryable, userId: string): Promise<SessionHead[]> {
  return q.query<SessionHead>(
    `select ${columns} from auth_session s join auth_user u on u.id = s.user_id
     where s.user_id = $1 and s.expires_at > now() order by coalesce(s.last_seen_at, s.created_at) desc, s.id limit 200`,
    [userId],
  )
}

/** Everybody's sessions, newest first, whose account's name holds the words. */
export function listSessions(
  q: Queryable,
  { words, after, limit }: { words: string; after: { at: Instant; id: string } | null; limit: number },
): Promise<SessionHead[]> {
  return q.query<SessionHead>(
    `select ${columns} from auth_session s join auth_user u on u.id = s.user_id
     where s.expires_at > now() and ($1 = '' or strpos(lower(u.name || ' ' || coalesce(u.username, '')), lower($1)) > 0)
       and ($2::timestamptz is null or (s.created_at, s.id) < ($2, $3))
     order by s.created_at desc, s.id desc limit $4`,
    [words, after?.at ?? null, after?.id ?? null, limit],
  )
}
