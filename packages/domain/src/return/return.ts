import { z } from 'zod'
import { instantSchema } from '../day/instant.ts'

/**
 * Where a return stands between the unit and the office:
 * `draft` being filled → `in-review` with the unit's reviewer → `submitted` at
 * the office → `accepted`, or `returned` with a reason and filled again.
 */
export const phaseSchema = z.enum(['draft', 'in-review', 'submitted', 'returned', 'accepted'])
export type Phase = z.infer<typeof phaseSchema>

/**
 * The other axis, since an accepted return can have been late:
 * `not-open` before it opens, `open`, `due-soon`, `overdue` (past due, not at
 * the office), `on-time`, `late` (arrived after due), `exempt`.
 */
export const timingSchema = z.enum(['not-open', 'open', 'due-soon', 'overdue', 'on-time', 'late', 'exempt'])
export type Timing = z.infer<typeof timingSchema>

/** What can be done with a return. */
export const returnActionSchema = z.enum(['hand-in', 'send', 'send-back', 'withdraw', 'accept', 'return'])
export type ReturnAction = z.infer<typeof returnActionSchema>

/** Facts about a return that its state is computed from; absent: nobody began. */
export const returnFactsSchema = z.strictObject({
  phase: phaseSchema,
  /** Arrival of the latest version at the office's server. */
  receivedAt: instantSchema.optional(),
})
export type ReturnFacts = z.infer<typeof returnFactsSchema>
