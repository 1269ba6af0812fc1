import type { Queryable } from '../../database/database.ts'
import type { Write } from '../../write/work.ts'
import { accountUnit } from './account-unit.ts'

/**
 * Makes every change of accounts and of who holds which role wait for the one
 * before: rules like "the last administrator stays" hold over several rows,
 * which row locks do not guard.
 */
export async function lockAccounts(w: Write): Promise<void> {
  await w.query(`select pg_advisory_xact_lock(hashtext('zhaoshang accounts'))`)
}

export interface AccountToMake {
  readonly id: string
  readonly username: string
  readonly name: string
  /** As the sign-in library keeps it. */
  readonly passwordHash: string
}

/** Makes accounts as the sign-in library keeps them; the password has to be changed at first use. */
export async function makeAccounts(w: Write, accounts: readonly AccountToMake[]): Promise<void> {
  await w.query(
    `with given as (
       select * from jsonb_to_recordset($1::jsonb) as g(id text, username text, name text, "passwordHash" text)
     ), made as (
       insert into auth_user (id, name, email, email_verified, username, display_username, must_change_password)
       select id, name, username || '@account.invalid', false, username, username, true from given
     )
     insert into auth_account (id, account_id, provider_id, user_id, password, updated_at)
     select 'credential-' || id, id, 'credential', id, "passwordHash", now() from given`,
    [JSON.stringify(accounts)],
  )
}

export interface AccountRow {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly version: number
  readonly disabled: boolean
  readonly unit: string | null
}

const columns = `u.id, coalesce(u.username, '') as username, u.name, u.version, coalesce(u.banned, false) as disabled, home.unit`

/** Accounts by id; within a write they stay as they are until its end. */
export function accountsById(q: Queryable, ids: readonly string[]): Promise<AccountRow[]> {
  return q.query(
    `select ${columns} from auth_user u ${accountUnit} where u.id = any($1) order by u.id for update of u`,
    [ids],
  )
}

/** Closes accounts, whose sessions end at once, or opens them again. */
export async function setDisabled(w: Write, ids: readonly string[], reason: string | null): Promise<void> {
  await w.query(
    `update auth_user set banned = $2::text is not null, ban_reason = $2, ban_expires = null, version = version + 1, updated_at = now()
     where id = any($1)`,
    [ids, reason],
  )
  if (reason !== null) await w.query('delete from auth_session where user_id = any($1)', [ids])
}

export async function renameAccount(
  w: Write,
  account: { readonly id: string; readonly name: string; readonly username: string },
): Promise<void> {
  await w.query(
    `update auth_user set name = $2, username = $3, display_username = $3, email = $3 || '@account.invalid', version = version + 1, updated_at = now()
     where id = $1`,
    [account.id, account.name, account.username],
  )
}

/** Usernames that are given or asked for, with whose they are. */
export async function takenUsernames(
  q: Queryable,
): Promise<Map<string, { readonly name: string; readonly unit: string | null }>> {
  const rows = await q.query<{ username: string; name: string; unit: string | null }>(
    `select u.username, u.name, home.unit from auth_user u ${accountUnit} where u.username is not null
     union all select username, name, unit from account_request where state = 'proposed' and kind = 'open'`,
  )
  return new Map(rows.map(({ username, name, unit }) => [username, { name, unit }]))
}
