import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** What the portal's process is given: an address under its own role, and nothing that opens more. */
export const portalSettingsSchema = z.strictObject({
  databaseUrl: z.string(),
  host: z.string(),
  port: z.int(),
  https: z.boolean(),
  trustProxy: z.union([z.boolean(), z.array(z.string())]),
  logLevel: z.string(),
  /** Where the business clock of the staff side stands, if it was set. */
  clockAt: instantSchema.optional(),
})
export type PortalSettings = z.infer<typeof portalSettingsSchema>

/** What it tells its parent once. */
export const portalMessageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready'), port: z.int() }),
  z.strictObject({
    kind: z.literal('failed'),
    code: z.enum(['port-taken', 'not-built', 'other']),
    detail: z.string(),
  }),
])
export type PortalMessage = z.infer<typeof portalMessageSchema>
