import type { Instant } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** Whose password it is, and the hashes that a new one is held against. */
export interface PasswordHolder {
  readonly userId: string
  readonly username: string
  readonly name: string
  /** The one in use; null for an account that has none yet. */
  readonly current: string | null
  /** The one in use and those before it, newest first. */
  readonly known: readonly string[]
}

/**
 * Locks the account's password until the transaction ends: of two changes at
 * once the second is judged against the first.
 *
 * @param history how many, the one in use included.
 */
export async function passwordHolder(
  q: Queryable,
  userId: string,
  history: number,
): Promise<PasswordHolder | null> {
  const [holder] = await q.query<Omit<PasswordHolder, 'known'>>(
    `select u.id as "userId", coalesce(u.username, '') as username, u.name, a.password as current
     from auth_user u join auth_account a on a.user_id = u.id and a.provider_id = 'credential'
     where u.id = $1 and not coalesce(u.banned, false) for update`,
    [userId],
  )
  if (!holder) return null
  const earlier = await q.query<{ hash: string }>(
    'select hash from password_history where user_id = $1 order by at desc limit $2',
    [userId, Math.max(0, history - 1)],
  )
  const current = holder.current === null || history === 0 ? [] : [holder.current]
  return { ...holder, known: [...current, ...earlier.map(({ hash }) => hash)] }
}

/** Stores a password that the person chose; the one before it goes into the history. Other sessions end. */
export async function storePassword(
  q: Queryable,
  { userId, current }: Pick<PasswordHolder, 'userId' | 'current'>,
  hash: string,
  keptSession: string | null,
): Promise<void> {
  if (current !== null) {
    await q.query('insert into password_history (user_id, at, hash) values ($1, clock_timestamp(), $2)', [
      userId,
      current,
    ])
  }
  await q.query(
    `update auth_account set password = $2, updated_at = now() where user_id = $1 and provider_id = 'credential'`,
    [userId, hash],
  )
  await q.query(
    'update auth_user set must_change_password = false, password_changed_at = now(), updated_at = now() where id = $1',
    [userId],
  )
  await q.query('delete from auth_session where user_id = $1 and id is distinct from $2', [
    userId,
    keptSession,
  ])
}

/** Makes a link known by its digest; earlier ones of the account lose their use. */
export async function storeOneTimeLink(
  q: Queryable,
  link: { digest: string; userId: string; createdBy: string; hours: number },
): Promise<{ expiresAt: Instant }> {
  await q.query('delete from one_time_link where user_id = $1 and used_at is null', [link.userId])
  const [made] = await q.query<{ expiresAt: Instant }>(
    `insert into one_time_link (digest, user_id, created_by, created_at, expires_at)
     values ($1, $2, $3, now(), now() + make_interval(hours => $4)) returning expires_at as "expiresAt"`,
    [link.digest, link.userId, link.createdBy, link.hours],
  )
  if (!made) throw new Error('the link was not stored')
  return made
}

/** Whose link it is, while it is of use. */
export async function oneTimeLinkOf(
  q: Queryable,
  digest: string,
): Promise<{ userId: string; username: string; name: string } | null> {
  const [found] = await q.query<{ userId: string; username: string; name: string }>(
    `select l.user_id as "userId", coalesce(u.username, '') as username, u.name
     from one_time_link l join auth_user u on u.id = l.user_id
     where l.digest = $1 and l.used_at is null and l.expires_at > now() and not coalesce(u.banned, false)`,
    [digest],
  )
  return found ?? null
}

/** Takes the link's one use; false when somebody was quicker. */
export async function useOneTimeLink(q: Queryable, digest: string): Promise<boolean> {
  const used = await q.query(
    'update one_time_link set used_at = now() where digest = $1 and used_at is null and expires_at > now() returning digest',
    [digest],
  )
  return used.length === 1
}
