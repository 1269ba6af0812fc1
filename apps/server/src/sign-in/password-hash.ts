import { hash, verify } from '@node-rs/argon2'

/** argon2id at the library's cost (19 MiB, two rounds), which OWASP names as the least. */
export const passwordHash = {
  hash: (password: string): Promise<string> => hash(password),
  verify: ({ hash: stored, password }: { hash: string; password: string }): Promise<boolean> =>
    verify(stored, password),
}
