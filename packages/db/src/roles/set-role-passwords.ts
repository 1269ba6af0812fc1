import pg from 'pg'
import { rolePassword } from './password.ts'
import { roleNames } from './role.ts'
import { scramVerifier } from './scram-verifier.ts'

type LimitedRole = 'application' | 'portal'
const limited = ['application', 'portal'] as const satisfies LimitedRole[]

/**
 * Lets the two limited roles sign in, with passwords that follow from the
 * secret. Done at every start by the owner, so a changed secret changes them;
 * where they are right already nothing is written.
 *
 * @returns their addresses of the database that `ownerUrl` names.
 */
export async function setRolePasswords(
  ownerUrl: string,
  secret: string,
): Promise<Record<LimitedRole, string>> {
  const urls = {
    application: roleUrl(ownerUrl, secret, 'application'),
    portal: roleUrl(ownerUrl, secret, 'portal'),
  }
  const wrong: LimitedRole[] = []
  for (const role of limited) if (!(await signsIn(urls[role]))) wrong.push(role)
  if (wrong.length === 0) return urls
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    // Roles belong to the whole server; two starting servers would trip over each other's row.
    await client.query('select pg_advisory_xact_lock($1)', [roleLock])
    for (const role of wrong) {
      const verifier = pg.escapeLiteral(scramVerifier(rolePassword(secret, role)))
      await client.query(`alter role ${roleNames[role]} login password ${verifier}`)
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
  return urls
}

const roleLock = 7_202_611

/** The owner's address with another name and password. */
export function roleUrl(ownerUrl: string, secret: string, role: LimitedRole): string {
  const address = new URL(ownerUrl)
  address.username = roleNames[role]
  address.password = rolePassword(secret, role)
  return address.href
}

async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    if (error instanceof pg.DatabaseError) return false
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
