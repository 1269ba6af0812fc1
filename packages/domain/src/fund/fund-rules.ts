import { z } from 'zod'
import { everything, exprSchema } from '../expr/expr.ts'

/** How funds in place (到位资金) are kept and counted. */
export const fundRulesSchema = z.strictObject({
  /** What the district's figures take: everything that was entered and not rejected, or what the office verified only. */
  counts: z.enum(['all', 'verified']).default('all'),
  /**
   * Which year is "this year": the one after the last carry-over at year's end,
   * or the calendar's. A project that was never carried over follows the calendar.
   */
  year: z.enum(['carried-over', 'calendar']).default('carried-over'),
  /** What shows that money came (进账单, 验资报告); open to others in words. */
  sources: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).default([]),
  /** Which projects go on into the next year at the carry-over, over their facts; the others end with the year. */
  goesOn: exprSchema.default(everything),
})
export type FundRules = z.infer<typeof fundRulesSchema>

/**
 * The year whose funds are "this year's" of a project.
 *
 * @param closedYear the last year that was carried over; null: none.
 * @param year of today.
 * @example fundYear({ year: 'carried-over' }, 2024, 2024) // 2025: 2024 is closed, though December is not over
 */
export function fundYear(rules: Pick<FundRules, 'year'>, closedYear: number | null, year: number): number {
  return rules.year === 'calendar' || closedYear === null ? year : closedYear + 1
}
