import type { Database } from '@zhaoshang/db'
import { passwordHash } from './password-hash.ts'

export interface NewAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly password: string
  readonly mustChangePassword: boolean
}

/** Makes accounts the way the sign-in library keeps them. One that is there already stays as it is. */
export async function createAccounts(database: Database, accounts: readonly NewAccount[]): Promise<void> {
  const rows = await Promise.all(
    accounts.map(async ({ password, ...account }) => ({
      ...account,
      username: account.username.toLowerCase(),
      hash: await passwordHash.hash(password),
    })),
  )
  await database.query(
    `with given as (select * from jsonb_to_recordset($1::jsonb) as g(id text, username text, name text, hash text, "mustChangePassword" boolean)),
     made as (
       insert into auth_user (id, name, email, email_verified, username, display_username, must_change_password)
       select id, name, username || '@account.invalid', false, username, username, "mustChangePassword" from given
       on conflict do nothing returning id
     )
     insert into auth_account (id, account_id, provider_id, user_id, password, updated_at)
     select 'credential-' || id, id, 'credential', id, hash, now() from given join made using (id)`,
    [JSON.stringify(rows)],
  )
}
