import type { Database } from '@zhaoshang/db'

/** Five wrong passwords, then a quarter of an hour. */
const attempts = 5
const lockedMs = 15 * 60_000

/**
 * Locks a pair of account and visitor's address after wrong passwords: whoever
 * guesses is stopped, and cannot lock the account's owner out, who sits at
 * another address. Kept in the database, so that several servers count together.
 */
export interface LockOut {
  /** Seconds to wait; 0 when not locked. */
  secondsLocked(username: string, address: string): Promise<number>
  failed(username: string, address: string): Promise<void>
  succeeded(username: string, address: string): Promise<void>
}

export function lockOutIn(database: Database, now: () => number = Date.now): LockOut {
  const keyOf = (username: string, address: string): string =>
    `wrong-password/${username.toLowerCase()}/${address}`
  return {
    async secondsLocked(username, address) {
      const [row] = await database.query<{ count: number; last: number }>(
        'select count, last_request as last from auth_rate_limit where key = $1',
        [keyOf(username, address)],
      )
      if (!row || row.count < attempts) return 0
      return Math.max(0, Math.ceil((row.last + lockedMs - now()) / 1000))
    },
    async failed(username, address) {
      const key = keyOf(username, address)
      await database.query(
        `insert into auth_rate_limit as t (id, key, count, last_request) values ($1, $1, 1, $2)
         on conflict (key) do update
         set count = case when t.last_request < $2::bigint - $3::bigint then 1 else t.count + 1 end, last_request = $2`,
        [key, now(), lockedMs],
      )
    },
    async succeeded(username, address) {
      await database.query('delete from auth_rate_limit where key = $1', [keyOf(username, address)])
    },
  }
}
