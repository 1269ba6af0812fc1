import { z } from 'zod'
import { daySchema } from '../day/day.ts'

/** An official document as somebody words it, before it is checked and numbered. */
export const draftedDocumentSchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** Whom it is sent to, without the colon. */
  recipients: z.string().trim().max(2000),
  /** One text per paragraph. */
  body: z.array(z.string().trim().min(1).max(4000)).min(1).max(100),
  signature: z.string().trim().min(1).max(200),
  /** The day under the signature (成文日期). */
  day: daySchema,
})
export type DraftedDocument = z.infer<typeof draftedDocumentSchema>
