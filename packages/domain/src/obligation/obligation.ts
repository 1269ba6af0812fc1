import { z } from 'zod'
import { daySchema } from '../day/day.ts'
import { instantSchema } from '../day/instant.ts'

/** A half-open span `[from, until)` that a return tells about. */
export const coverSchema = z.strictObject({ from: instantSchema, until: instantSchema })

/**
 * That a unit owes a return for a period. Computed from plan, calendar and
 * units whenever it is asked for, never stored, so that a missed job loses
 * nothing. `key` is stable: cycle / nominal period / unit.
 */
export const obligationSchema = z.strictObject({
  /** `monthly/2024-04/990101` */
  key: z.string(),
  cycle: z.string(),
  /** Nominal period in ISO 8601: `2024-04`, `2024-W17`, `2024-Q2`, `2024`. */
  period: z.string(),
  /** `2024年4月` */
  periodName: z.string(),
  unit: z.string(),
  /** First and last day of the nominal period. */
  periodStart: daySchema,
  periodEnd: daySchema,
  covers: coverSchema,
  opensAt: instantSchema,
  soonAt: instantSchema,
  dueAt: instantSchema,
  /** The due day before it was moved away from a non-working day, where it was. */
  movedFrom: daySchema.optional(),
  /** Reason in words, for people: "25日为星期六，提前到前一个工作日". */
  why: z.string(),
  /** False for a unit that may hand in without owing it. */
  owed: z.boolean(),
})
export type Obligation = z.infer<typeof obligationSchema>
