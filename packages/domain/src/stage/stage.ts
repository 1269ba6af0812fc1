import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/** A step on the way from a plan to a plant, in the plan's order. */
export const stageSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** English name for the public portal. */
  nameEn: z.string().min(1),
  /** One line for people who meet the word first. */
  meaning: z.string().optional(),
  /** Counts only once the office has passed it: both days are kept, of the event and of the review. */
  reviewed: z.boolean().default(false),
  /** Field that holds the day on which a project reached it. */
  date: z.string().optional(),
})
export type Stage = z.infer<typeof stageSchema>

/** Beside the stage: active, paused, terminated. */
export const statusSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Whether a record in it stands in lists and counts. */
  counts: z.boolean(),
})
export type Status = z.infer<typeof statusSchema>

/** Off: not asked. Warn: said, and allowed. Block: refused. */
export const gateLevelSchema = z.enum(['off', 'warn', 'block'])
export type GateLevel = z.infer<typeof gateLevelSchema>

/** Something that must hold before a move, how strictly, and who can provide it. */
export const needSchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  level: gateLevelSchema,
  /** Holds over the project's facts when the need is met. */
  test: exprSchema,
  /** Which units can provide it. */
  provider: exprSchema,
})

/**
 * A named move of a project. `stock` registers a project first seen at its
 * stage, gates not checked; `skip` and `back` are moves of their own that
 * need a reason.
 */
export const moveSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: z.enum(['forward', 'skip', 'back', 'pause', 'resume', 'stop', 'stock']),
  /** Stages it starts from; empty for `stock`. */
  from: z.array(z.string()),
  /** Stage that it leads to; absent where the stage stays (pause, stop). */
  to: z.string().optional(),
  /** Status it leads to; default the plan's first status that counts. */
  status: z.string().optional(),
  needs: z.array(needSchema).default([]),
  /** Whether fields that the stage asks for (`requiredFrom`) are a gate. */
  fields: gateLevelSchema.default('warn'),
  needsReason: z.boolean().default(false),
  /** Whether it demands the day on which it happened; default: a pause and a stop do. */
  needsDate: z.boolean().optional(),
})
export type Move = z.infer<typeof moveSchema>

/**
 * Whether a move demands the day on which it happened.
 *
 * @example moveNeedsDate({ kind: 'pause' }) // true: pausing and stopping always say since when, unless the plan says otherwise
 */
export function moveNeedsDate({ kind, needsDate }: Pick<Move, 'kind' | 'needsDate'>): boolean {
  return needsDate ?? (kind === 'pause' || kind === 'stop')
}
