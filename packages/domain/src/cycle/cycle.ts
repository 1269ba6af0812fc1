import { z } from 'zod'
import { daySchema } from '../day/day.ts'
import { exprSchema } from '../expr/expr.ts'

/** `17:30`, or a name that the plan's working hours resolve: `morning-end`, `day-end`. */
export const clockSchema = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.enum(['morning-end', 'day-end'])])

/** How often, apart from when it is due and from what it covers. */
export const rhythmSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week') }),
  z.strictObject({ every: z.literal('two-weeks'), anchor: daySchema }),
  z.strictObject({ every: z.literal('ten-days') }),
  z.strictObject({ every: z.literal('half-month') }),
  z.strictObject({ every: z.literal('month') }),
  z.strictObject({ every: z.literal('quarter') }),
  z.strictObject({ every: z.literal('half-year') }),
  z.strictObject({ every: z.literal('year') }),
  z.strictObject({ every: z.literal('on-demand') }),
  z.strictObject({ every: z.literal('on-event'), within: z.strictObject({ hours: z.int().positive().optional(), workingDays: z.int().positive().optional() }) }),
])

/** The day of the period on which it is due, before non-working days are looked at. */
export const anchorSchema = z.discriminatedUnion('on', [
  /** 1 Monday … 7 Sunday, of the period's week. */
  z.strictObject({ on: z.literal('weekday'), weekday: z.int().min(1).max(7) }),
  /** Day of the period's month; `missingDay` of the cycle says what a month without it does. */
  z.strictObject({ on: z.literal('day-of-month'), day: z.int().min(1).max(31) }),
  /** n-th working day after the nominal period's end. */
  z.strictObject({ on: z.literal('working-day-after'), n: z.int().min(1) }),
])

/**
 * What the return tells about, half-open. `nominal` is the calendar period
 * itself; `day-to-day` runs from a day of the month before up to a day of the
 * month (26th to 25th); `weekday-to-weekday` from a weekday's clock to the next.
 */
export const coverageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nominal') }),
  z.strictObject({ kind: z.literal('day-to-day'), fromDay: z.int().min(1).max(28) }),
  z.strictObject({ kind: z.literal('weekday-to-weekday'), weekday: z.int().min(1).max(7), time: clockSchema }),
])

/** A part of a return: a list to fill, or a text to write. */
export const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('list'), list: z.string(), required: z.boolean().default(true) }),
  z.strictObject({
    kind: z.literal('narrative'),
    id: z.string().min(1),
    label: z.string().min(1),
    hint: z.string().optional(),
    required: z.boolean().default(true),
    maxLength: z.int().positive().default(2000),
  }),
])
export type Content = z.infer<typeof contentSchema>

/** A reporting cycle: who hands in what, about which period, by when. */
export const cycleSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().min(1),
  /** Clause of the plan that demands it. */
  clause: z.string().optional(),
  rhythm: rhythmSchema,
  covers: coverageSchema,
  due: z.strictObject({
    anchor: anchorSchema.optional(),
    time: clockSchema,
    onNonWorkingDay: z.enum(['stay', 'earlier', 'later']),
    /** The default where the plan's text is silent, with its reason. */
    ourChoice: z.string().optional(),
  }),
  /** A month without the day: its last day, or no obligation. */
  missingDay: z.enum(['last-day', 'skip']).default('last-day'),
  /** A period without any working day: merges into the next, or stays. */
  emptyPeriod: z.enum(['merge-into-next', 'stay']).default('merge-into-next'),
  /** Working days before the due day from which it can be handed in. */
  opensBefore: z.int().min(0).default(10),
  /** Working days before the due day from which it is "due soon". */
  soonBefore: z.int().min(0).default(3),
  /** Who owes it, over units. */
  reporters: exprSchema,
  /** Who may hand it in without owing it (a unit that joins, the office for others), over units. */
  mayJoin: exprSchema.optional(),
  contents: z.array(contentSchema),
  /** What "nothing new" is: an explicit zero return, or no obligation. */
  nothingNew: z.enum(['zero-return', 'exempt']).default('zero-return'),
  /** Whether the unit's own reviewer sends it on (填报人 → 审核人 → 办公室). */
  unitReview: z.boolean().default(true),
})
export type Cycle = z.infer<typeof cycleSchema>
export type CycleInput = z.input<typeof cycleSchema>
