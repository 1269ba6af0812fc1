import { z } from 'zod'
import { daySchema } from '../day/day.ts'
import { exprSchema } from '../expr/expr.ts'

/** `17:30`, or a name that the plan's working hours resolve: `morning-end`, `day-end`. */
export const clockSchema = z.union([
  z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  z.enum(['morning-end', 'day-end']),
])

/** So long before something: calendar days or working days, at a clock time of that day. */
export const beforeSchema = z.strictObject({
  days: z.int().min(0).max(366).optional(),
  workingDays: z.int().min(0).max(250).optional(),
  time: clockSchema.default('day-end'),
})
export type Before = z.infer<typeof beforeSchema>

/** How often, apart from when it is due and from what it covers. */
export const rhythmSchema = z.discriminatedUnion('every', [
  z.strictObject({ every: z.literal('week') }),
  /** The week of `anchor` is the first of a pair; a weekday is meant in the second. Due in the week X and every other: `anchor` in the week before X. */
  z.strictObject({ every: z.literal('two-weeks'), anchor: daySchema }),
  z.strictObject({ every: z.literal('ten-days') }),
  z.strictObject({ every: z.literal('half-month') }),
  /**
   * On these days of every month (the 1st and the 29th); a period runs from the
   * day after one of them to the next. `missing`: in a month without the day
   * the period ends with the month, or goes on to the next day of the list.
   */
  z.strictObject({
    every: z.literal('days-of-month'),
    days: z.array(z.int().min(1).max(31)).min(1),
    missing: z.enum(['last-day', 'skip']).default('last-day'),
  }),
  z.strictObject({ every: z.literal('month') }),
  z.strictObject({ every: z.literal('quarter') }),
  z.strictObject({ every: z.literal('half-year') }),
  z.strictObject({ every: z.literal('year') }),
  z.strictObject({ every: z.literal('on-demand') }),
  /**
   * When something happens: within so many hours or working days after it, or
   * so many days before it (collected two days before a meeting). `event`
   * names what it hangs on: a meeting of the plan, or a word that the office knows.
   */
  z.strictObject({
    every: z.literal('on-event'),
    event: z.string().min(1).optional(),
    within: z
      .strictObject({
        hours: z.int().positive().max(8760).optional(),
        workingDays: z.int().positive().max(250).optional(),
      })
      .optional(),
    before: beforeSchema.optional(),
  }),
])

/** The day of the period on which it is due, before non-working days are looked at. */
export const anchorSchema = z.discriminatedUnion('on', [
  /** 1 Monday … 7 Sunday, of the period's week. */
  z.strictObject({ on: z.literal('weekday'), weekday: z.int().min(1).max(7) }),
  /** Day of the period's month; `missingDay` of the cycle says what a month without it does. */
  z.strictObject({
    on: z.literal('day-of-month'),
    day: z.int().min(1).max(31),
    /** The day is one of so many months after the period's last (10 January of the next year: 1). */
    monthsAfter: z.int().min(0).max(12).optional(),
  }),
  /** n-th working day after the nominal period's end. */
  z.strictObject({ on: z.literal('working-day-after'), n: z.int().min(1).max(250) }),
])

/**
 * What the return tells about, half-open. `nominal` is the calendar period
 * itself; `day-to-day` runs from a day of the month before up to a day of the
 * month (26th to 25th); `weekday-to-weekday` from a weekday's clock to the next.
 */
export const coverageSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('nominal') }),
  z.strictObject({ kind: z.literal('day-to-day'), fromDay: z.int().min(1).max(28) }),
  z.strictObject({
    kind: z.literal('weekday-to-weekday'),
    weekday: z.int().min(1).max(7),
    time: clockSchema,
  }),
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
    /**
     * `earlier` never leads before the period's first day where the period has
     * a working day after it: that one it is then. Without it, the previous
     * working day is meant literally, in the period before if need be.
     */
    staysInPeriod: z.boolean().optional(),
    /** The default where the plan's text is silent, with its reason. */
    ourChoice: z.string().optional(),
  }),
  /** A month without the day: its last day, or no obligation. */
  missingDay: z.enum(['last-day', 'skip']).default('last-day'),
  /** A period without any working day: merges into the next, or stays. */
  emptyPeriod: z.enum(['merge-into-next', 'stay']).default('merge-into-next'),
  /** Working days before the due day from which it can be handed in. */
  opensBefore: z.int().min(0).max(250).default(10),
  /** Working days before the due day from which it is "due soon". */
  soonBefore: z.int().min(0).max(250).default(3),
  /** Who owes it, over units. */
  reporters: exprSchema,
  /** Who may hand it in without owing it (a unit that joins, the office for others), over units. */
  mayJoin: exprSchema.optional(),
  contents: z.array(contentSchema),
  /** What "nothing new" is: an explicit zero return, or no obligation. */
  nothingNew: z.enum(['zero-return', 'exempt']).default('zero-return'),
  /** Days without progress after which even an exempt unit owes a word why. */
  wordAfterDays: z.int().positive().max(3660).optional(),
  /** Post that judges what comes in before it goes on: the chair, for what is collected before a meeting. */
  judgedBy: z.string().optional(),
  /** Roles of a unit that fill it in: its liaison officer, its reporter; absent: whoever may fill a return. */
  filledBy: z.array(z.string()).optional(),
  /** Whether the unit's own reviewer sends it on (填报人 → 审核人 → 办公室). */
  unitReview: z.boolean().default(true),
})
export type Cycle = z.infer<typeof cycleSchema>
export type CycleInput = z.input<typeof cycleSchema>
