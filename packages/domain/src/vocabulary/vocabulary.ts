import { z } from 'zod'

/** One word of a plan's vocabulary: an industry, a channel, a region, an option of a field. */
export const termSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Other ways in which forms write it. */
  aliases: z.array(z.string()).default([]),
  /** Free grouping within its vocabulary: `leading`, `growing`, `advantage`, `upgrading` for industries. */
  group: z.string().optional(),
  parent: z.string().optional(),
})
export type Term = z.infer<typeof termSchema>
