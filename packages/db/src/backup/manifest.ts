import { z } from 'zod'
import { deriveSecret } from '../embedded/secrets.ts'

const auditHeadSchema = z.strictObject({ seq: z.int(), hash: z.string() })

/** First member of a backup: what has to be known before anything is loaded. */
export const aboutSchema = z.strictObject({
  format: z.literal(1),
  takenAt: z.string(),
  /** PostgreSQL that it was taken from. */
  server: z.string(),
  plan: z.strictObject({ id: z.string(), version: z.string() }).nullable(),
  /** Applied migrations, oldest first. */
  migrations: z.array(z.string()),
  /** Tells whether a secret is the one that the trail and the sealed values were made with; nothing can be derived from it. */
  secretFingerprint: z.string(),
  /** The secret itself, only where the file is encrypted. */
  secret: z.string().optional(),
  /** In the order in which they can be loaded. */
  tables: z.array(
    z.strictObject({ name: z.string(), columns: z.array(z.string()), key: z.array(z.string()) }),
  ),
})
export type About = z.infer<typeof aboutSchema>

/** Last member: by what a restored database is proved equal. */
export const manifestSchema = z.strictObject({
  tables: z.array(z.strictObject({ name: z.string(), rows: z.int(), sha256: z.string() })),
  sequences: z.array(z.strictObject({ name: z.string(), value: z.int(), called: z.boolean() })),
  files: z.strictObject({ count: z.int(), bytes: z.int(), missing: z.array(z.string()) }),
  auditHead: auditHeadSchema.nullable(),
})
export type Manifest = z.infer<typeof manifestSchema>

export function fingerprintOf(secret: string): string {
  return deriveSecret(secret, 'backup-fingerprint').slice(0, 16)
}
