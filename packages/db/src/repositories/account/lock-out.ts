import type { SettingValues } from '@zhaoshang/domain'
import type { Queryable } from '../../database/database.ts'

/** A try at an account's password: under which name, from where. */
export interface PasswordTry {
  /** In small letters; of a name that is no account's, what stands for it. */
  readonly username: string
  readonly address: string
}

/** How a try stands after it was counted. */
export interface CountedTry {
  /** Seconds to wait; 0: the password may be looked at. */
  readonly secondsLocked: number
  /** A wrong password now locks. */
  readonly last: boolean
}

type LockOutRules = Pick<SettingValues, 'lockOut.attempts' | 'lockOut.minutes'>

/**
 * Locks a pair of account and visitor's address after wrong passwords: whoever
 * guesses is stopped, and cannot lock the account's owner out, who sits at
 * another address. Whoever guesses at one account from many addresses runs into
 * a second, slower count, which does not hold for addresses from which its owner
 * has signed in before. Kept in the database, so that several servers count together.
 */
export interface LockOut {
  /** Counts a try before its password is looked at, so that many at once are no way around. */
  begin(attempt: PasswordTry, rules: LockOutRules): Promise<CountedTry>
  /** The password was right. */
  succeeded(attempt: PasswordTry): Promise<void>
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** How many times the tries of one address an account stands from everywhere in an hour. */
const everywhere = 4
/** How long an address counts as one of the owner's after he signed in there. */
const usualMs = 60 * day

export function lockOutIn(database: Queryable, now: () => number = Date.now): LockOut {
  const pair = ({ username, address }: PasswordTry): string => `wrong-password/${username}/${address}`
  const account = ({ username }: PasswordTry): string => `wrong-password-anywhere/${username}`
  const usual = ({ username, address }: PasswordTry): string => `signed-in-from/${username}/${address}`
  let tidied = now()

  // The row's id is of its own: a second unique key beside `key` would fail the second of two at once.
  /** One more; past `most` the moment stays, so that trying on does not prolong the wait. */
  async function count(key: string, most: number, windowMs: number): Promise<CountedTry> {
    const at = now()
    const [row] = await database.query<{ count: number; last: number }>(
      `insert into auth_rate_limit as t (id, key, count, last_request) values (gen_random_uuid()::text, $1, 1, $2)
       on conflict (key) do update set
         count = case when t.last_request <= $2::bigint - $3::bigint then 1 else least(t.count, $4::int) + 1 end,
         last_request = case when t.last_request > $2::bigint - $3::bigint and t.count >= $4::int
           then t.last_request else $2::bigint end
       returning count, last_request as last`,
      [key, at, windowMs, most],
    )
    if (!row) throw new Error('the try was not counted')
    const secondsLocked = row.count > most ? Math.max(1, Math.ceil((row.last + windowMs - at) / 1000)) : 0
    return { secondsLocked, last: row.count === most }
  }

  /** Names that nobody has and addresses that nobody comes from again would stay for ever. */
  async function tidy(): Promise<void> {
    if (now() - tidied < hour) return
    tidied = now()
    await database.query(
      `delete from auth_rate_limit
       where last_request < $1::bigint - case when key like 'signed-in-from/%' then $2::bigint else $3::bigint end`,
      [now(), usualMs, 2 * day],
    )
  }

  return {
    async begin(attempt, rules) {
      await tidy()
      const attempts = rules['lockOut.attempts']
      const here = await count(pair(attempt), attempts, rules['lockOut.minutes'] * minute)
      if (here.secondsLocked > 0) return here
      const [known] = await database.query(
        'select 1 from auth_rate_limit where key = $1 and last_request > $2',
        [usual(attempt), now() - usualMs],
      )
      if (known) return here
      const anywhere = await count(account(attempt), attempts * everywhere, hour)
      return { secondsLocked: anywhere.secondsLocked, last: here.last || anywhere.last }
    },
    async succeeded(attempt) {
      await database.query('delete from auth_rate_limit where key = $1', [pair(attempt)])
      await database.query('update auth_rate_limit set count = greatest(0, count - 1) where key = $1', [
        account(attempt),
      ])
      await database.query(
        `insert into auth_rate_limit (id, key, count, last_request) values (gen_random_uuid()::text, $1, 1, $2)
         on conflict (key) do update set last_request = $2`,
        [usual(attempt), now()],
      )
    },
  }
}
