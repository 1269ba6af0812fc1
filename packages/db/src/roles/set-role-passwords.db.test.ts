import pg from 'pg'
import { expect, test } from 'vitest'
import { withDatabase } from '../testing/index.ts'
import { setRolePasswords } from './set-role-passwords.ts'

const here = withDatabase()

async function whoAmI(connectionString: string): Promise<string> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ me: string }>('select current_user as me')
  await client.end()
  return rows[0]?.me ?? ''
}

test('a second start with the same secret changes nothing, also when several start at once', async () => {
  const { ownerUrl, secret, applicationUrl, portalUrl } = here.database
  const starts = await Promise.all([1, 2, 3].map(() => setRolePasswords(ownerUrl, secret)))
  expect(starts).toEqual(starts.map(() => ({ application: applicationUrl, portal: portalUrl })))
  expect(await whoAmI(applicationUrl)).toBe('zhaoshang_app')
  expect(await whoAmI(portalUrl)).toBe('zhaoshang_portal')
})
