import type { Database } from '@zhaoshang/db'

/** The account of a username; undefined: there is none. */
export async function accountOf(database: Database, username: string): Promise<string | undefined> {
  const [row] = await database.query<{ id: string }>('select id from auth_user where username = $1', [
    username,
  ])
  return row?.id
}

/** Whose password was right a moment ago, by the identifier that stands in the cookie between the two steps. */
export async function halfSignedIn(database: Database, identifier: string): Promise<string | undefined> {
  const [row] = await database.query<{ id: string }>(
    'select value as id from auth_verification where identifier = $1 and expires_at > now()',
    [identifier],
  )
  return row?.id
}
