import { verify } from '@node-rs/argon2'
import { storePassword, type PasswordHolder, type Queryable } from '@zhaoshang/db'
import { accept, passwordFaults, refuse, type Result, type SettingValues } from '@zhaoshang/domain'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { passwordHash } from './password-hash.ts'

/** Stores a password that somebody chose, where the rules and the account's history allow it. */
export async function choosePassword(
  q: Queryable,
  settings: SettingValues,
  holder: PasswordHolder,
  password: string,
  keptSession: string | null,
): Promise<Result<true, ApiRefusal>> {
  const faults = passwordFaults(settings, password, holder)
  if (faults.length > 0) return refuse({ code: 'password-refused', faults })
  for (const earlier of holder.known) {
    if (await verify(earlier, password))
      return refuse({
        code: 'password-refused',
        faults: [{ code: 'used-before', limit: settings['password.history'] }],
      })
  }
  await storePassword(q, holder, await passwordHash(password), keptSession)
  return accept(true)
}
