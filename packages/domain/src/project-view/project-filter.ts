import { z } from 'zod'
import { daySchema } from '../day/day.ts'

const idsSchema = z.array(z.string().min(1).max(200)).max(200)
const yuanSchema = z.int().min(0).max(1_000_000_000_000_000)

/** In place of an id: the projects for which nothing is said there. */
export const unsaid = '-'

/**
 * Which projects a list shows: every condition that is given holds, of several
 * ids any one. The address of the list page is this filter ({@link filterToQuery}),
 * so a figure's link, a saved view and an export say the same.
 */
export const projectFilterSchema = z.strictObject({
  stage: idsSchema.optional(),
  status: idsSchema.optional(),
  industry: idsSchema.optional(),
  /** Reporting units. */
  unit: idsSchema.optional(),
  /** Responsible units: codes, or text as written where it is no unit. */
  responsible: idsSchema.optional(),
  /** Units in whose area it lies. */
  place: idsSchema.optional(),
  channel: idsSchema.optional(),
  /** Where the investment comes from. */
  region: idsSchema.optional(),
  /** Classes of investment, of the plan's register rules. */
  size: idsSchema.optional(),
  origin: z.enum(['stock', 'moved']).optional(),
  /** Any of these flags, of the plan's register rules. */
  flag: idsSchema.optional(),
  /** Months (`2024-03`) in which the present stage was reached. */
  month: z
    .array(z.union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), z.literal(unsaid)]))
    .max(200)
    .optional(),
  /** Whole yuan, half-open: from this amount on, up to but without that one. */
  investmentFrom: yuanSchema.optional(),
  investmentTo: yuanSchema.optional(),
  /** First and last day on which the present stage may have been reached. */
  stageFrom: daySchema.optional(),
  stageTo: daySchema.optional(),
  /** Active ones without a line of progress for so many days, and not reached their stage since. */
  staleDays: z.int().min(1).max(3660).optional(),
  /** Words that all stand in name, investor, company, number or credit code. */
  text: z.string().min(1).max(100).optional(),
  /** A list of the plan: the projects that stand in it. */
  list: z.string().min(1).max(100).optional(),
})
export type ProjectFilter = z.infer<typeof projectFilterSchema>
