import type { Queryable } from '../../database/database.ts'

/** Takes an account's second factor away and ends its sessions; false where it has none. */
export async function dropTwoFactor(q: Queryable, userId: string): Promise<boolean> {
  const had = await q.query(
    `update auth_user set two_factor_enabled = false, updated_at = now()
     where id = $1 and two_factor_enabled returning id`,
    [userId],
  )
  if (had.length === 0) return false
  await q.query('delete from auth_two_factor where user_id = $1', [userId])
  await q.query('delete from auth_session where user_id = $1', [userId])
  return true
}
