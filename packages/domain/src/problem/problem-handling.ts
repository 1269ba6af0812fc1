import { z } from 'zod'
import { termSchema } from '../vocabulary/vocabulary.ts'

/** One rung of the ladder: assignment → reminder → supervision, each with its clock. */
export const rungSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Working days after the due day at which it is reached; negative: before it; absent: from the start. */
  afterDue: z.int().min(-250).max(250).optional(),
  /** Taken by the office only, never by the clock alone (naming a late unit is a decision). */
  byOffice: z.boolean().default(false),
})

/** How problems of enterprises are handled: limits in working days. */
export const problemHandlingSchema = z.strictObject({
  categories: z.array(termSchema.extend({ restricted: z.boolean().default(false) })).min(1),
  leadWorkingDays: z.int().positive().max(250),
  assistWorkingDays: z.int().positive().max(250),
  /** An extension is asked for at least this many working days before the due day. */
  extensionAskedBefore: z.int().min(0).max(250),
  /** "Not ours" is said within this many working days after assignment. */
  disputeWithin: z.int().positive().max(250),
  /** The office decides a dispute within this many working days; 0: the same day. */
  disputeDecidedWithin: z.int().min(0).max(250),
  /** Call-back within this many working days after closing. */
  callBackWithin: z.int().positive().max(250),
  ladder: z.array(rungSchema).min(1),
})
export type ProblemHandling = z.infer<typeof problemHandlingSchema>
