import { z } from 'zod'

/** Something that was open when a person left or moved, and what became of it. */
export const handedOverSchema = z.strictObject({
  /** Which source of open work named it: `post`, `role`, `team`, `return`, `intake`, `account`. */
  kind: z.string().min(1),
  id: z.string().min(1),
  title: z.string(),
  outcome: z.enum(['given', 'ended', 'kept-vacant']),
  /** Who took it, where it was given. */
  toName: z.string().optional(),
})
export type HandedOver = z.infer<typeof handedOverSchema>
