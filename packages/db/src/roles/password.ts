import { deriveSecret } from '../embedded/secrets.ts'
import type { DatabaseRole } from './role.ts'

/** The password that the owner gives a role at start: derived, so that every process that knows the secret knows it. */
export function rolePassword(secret: string, role: Exclude<DatabaseRole, 'owner'>): string {
  return deriveSecret(secret, `role/${role}`)
}
