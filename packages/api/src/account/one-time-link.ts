import { storeOneTimeLink, type Queryable } from '@zhaoshang/db'
import type { Instant } from '@zhaoshang/domain'
import { createHash, randomBytes } from 'node:crypto'

const hours = 24

/** What is kept of a link's token: who reads the table cannot use it. */
export function digestOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/**
 * Makes the one link with which an account's owner sets a password, within a
 * day; shown once, to whoever hands it over. Part of the caller's transaction.
 */
export async function oneTimeLink(
  q: Queryable,
  userId: string,
  createdBy: string,
): Promise<{ token: string; expiresAt: Instant }> {
  const token = randomBytes(32).toString('base64url')
  const { expiresAt } = await storeOneTimeLink(q, { digest: digestOf(token), userId, createdBy, hours })
  return { token, expiresAt }
}
