import { accept, type Result } from '@zhaoshang/domain'
import { migrate } from './migrate/migrate.ts'
import type { MigrationRefusal } from './migrate/with-engine.ts'
import { setRolePasswords } from './roles/set-role-passwords.ts'

export interface PreparedDatabase {
  readonly applied: readonly string[]
  /** What the staff server works as. */
  readonly applicationUrl: string
  /** What the portal's process works as. */
  readonly portalUrl: string
}

/** What every start does with the owner's address: migrations, then the limited roles' passwords. */
export async function prepareDatabase(
  ownerUrl: string,
  secret: string,
): Promise<Result<PreparedDatabase, MigrationRefusal>> {
  const migrated = await migrate(ownerUrl)
  if (!migrated.ok) return migrated
  const { application, portal } = await setRolePasswords(ownerUrl, secret)
  return accept({ applied: migrated.value.applied, applicationUrl: application, portalUrl: portal })
}
