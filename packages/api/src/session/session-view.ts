import type { SessionHead } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** A session to be looked at: never its token. */
export const sessionViewSchema = z.strictObject({
  id: z.string(),
  userId: z.string(),
  username: z.string(),
  name: z.string(),
  startedAt: instantSchema,
  lastSeenAt: instantSchema,
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
  /** The one that asks. */
  here: z.boolean(),
})

export function sessionView(head: SessionHead, here: string | null): z.infer<typeof sessionViewSchema> {
  return { ...head, here: head.id === here }
}
