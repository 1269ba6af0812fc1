import type { Day, Instant } from '@zhaoshang/domain'
import { queryNamed, type Database, type Queryable } from '../../database/database.ts'
import { actorColumns, type StoredActor } from '../organisation/actor-of.ts'

/** Counters of what a server keeps in memory: whoever holds an older number reads anew. */
export interface Revisions {
  readonly organisation: number
  readonly settings: number
}

/** A session as it stands, whether or not it still holds. */
export interface StoredSession {
  readonly id: string
  readonly startedAt: Instant
  readonly expiresAt: Instant
  readonly lastSeenAt: Instant
  /** The account was disabled. */
  readonly disabled: boolean
  readonly actor: StoredActor
  readonly revisions: Revisions
}

type SessionRow = StoredActor & {
  readonly sessionId: string
  readonly startedAt: Instant
  readonly expiresAt: Instant
  readonly lastSeenAt: Instant
  readonly disabled: boolean
  readonly revisions: Revisions
}

const statement = `select s.id as "sessionId", s.created_at as "startedAt", s.expires_at as "expiresAt",
    coalesce(s.last_seen_at, s.created_at) as "lastSeenAt", coalesce(u.banned, false) as disabled,
    (select jsonb_object_agg(name, n) from revision) as revisions, ${actorColumns('$2')}
  from auth_session s join auth_user u on u.id = s.user_id where s.token = $1`

/**
 * Everything that a request needs of whoever sent it, in one question: session,
 * account, roles and posts of the day, and whether units or settings have
 * changed. Null where there is no such session.
 */
export async function readSession(
  database: Database,
  token: string,
  day: Day,
): Promise<StoredSession | null> {
  const [row] = await queryNamed<SessionRow>(database.pool, 'read-session', statement, [token, day])
  if (!row) return null
  const { sessionId, startedAt, expiresAt, lastSeenAt, disabled, revisions, ...actor } = row
  return { id: sessionId, startedAt, expiresAt, lastSeenAt, disabled, revisions, actor }
}

/** Notes that the person is there, to the minute: most requests change nothing. */
export async function touchSession(q: Queryable, sessionId: string): Promise<void> {
  await q.query(
    `update auth_session set last_seen_at = now()
     where id = $1 and coalesce(last_seen_at, created_at) < now() - interval '1 minute'`,
    [sessionId],
  )
}

/** Ends sessions for every server at once. */
export async function endSession(q: Queryable, ...sessionIds: string[]): Promise<void> {
  await q.query('delete from auth_session where id = any($1)', [sessionIds])
}
