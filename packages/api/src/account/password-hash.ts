import { hash } from '@node-rs/argon2'

/** argon2id at the library's cost, as the sign-in keeps passwords. */
export function passwordHash(password: string): Promise<string> {
  return hash(password)
}
