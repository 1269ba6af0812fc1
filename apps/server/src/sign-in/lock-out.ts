import { readSettings, type Database } from '@zhaoshang/db'

/** How many times as many wrong passwords an account takes from everywhere as from one address. */
const everywhere = 10

/**
 * Locks a pair of account and visitor's address after wrong passwords: whoever
 * guesses is stopped, and cannot lock the account's owner out, who sits at
 * another address. Guesses from many addresses lock the account itself, after
 * ten times as many. Kept in the database, so that several servers count
 * together; how many and how long are settings.
 */
export interface LockOut {
  /** Seconds to wait; 0 when not locked. */
  secondsLocked(username: string, address: string): Promise<number>
  /** Whether this failure is the one that locks. */
  failed(username: string, address: string): Promise<boolean>
  succeeded(username: string, address: string): Promise<void>
}

export function lockOutIn(database: Database, now: () => number = Date.now): LockOut {
  const keysOf = (username: string, address: string) => {
    const account = `wrong-password/${username.toLowerCase()}`
    return { here: `${account}/${address}`, everywhere: account }
  }
  const limits = async () => {
    const settings = await readSettings(database)
    return { attempts: settings['lockOut.attempts'], lockedMs: settings['lockOut.minutes'] * 60_000 }
  }
  return {
    async secondsLocked(username, address) {
      const keys = keysOf(username, address)
      const { attempts, lockedMs } = await limits()
      const [row] = await database.query<{ last: number | null }>(
        `select max(last_request) as last from auth_rate_limit
         where (key = $1 and count >= $3) or (key = $2 and count >= $4)`,
        [keys.here, keys.everywhere, attempts, attempts * everywhere],
      )
      return row?.last == null ? 0 : Math.max(0, Math.ceil((row.last + lockedMs - now()) / 1000))
    },
    async failed(username, address) {
      const keys = keysOf(username, address)
      const { attempts, lockedMs } = await limits()
      const counted = await database.query<{ key: string; count: number }>(
        `insert into auth_rate_limit as t (id, key, count, last_request)
         select key, key, 1, $2 from unnest($1::text[]) key
         on conflict (key) do update
         set count = case when t.last_request < $2::bigint - $3::bigint then 1 else t.count + 1 end, last_request = $2
         returning key, count`,
        [[keys.here, keys.everywhere], now(), lockedMs],
      )
      return counted.some(
        ({ key, count }) => count === (key === keys.here ? attempts : attempts * everywhere),
      )
    },
    async succeeded(username, address) {
      const keys = keysOf(username, address)
      await database.query('delete from auth_rate_limit where key = any($1)', [[keys.here, keys.everywhere]])
    },
  }
}
