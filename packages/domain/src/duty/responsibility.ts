import { z } from 'zod'
import { exprSchema, testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/**
 * A standing duty that the plan gives a body or a unit (领导小组工作职责、成员单位职责):
 * the year's tasks, their evidence and the quarter's report hang on it.
 */
export const responsibilitySchema = z.strictObject({
  id: z.string().min(1),
  /** Clause that gives it. */
  clause: z.string().min(1),
  /** In our own words. */
  text: z.string().min(1),
  /** Whose it is: a body of the plan (the group itself, kept by its office), or units. */
  holder: z.union([z.strictObject({ body: z.string().min(1) }), z.strictObject({ units: exprSchema })]),
  /** Obligations of the clause that it covers. */
  obligations: z.array(z.string()).min(1),
})
export type Responsibility = z.infer<typeof responsibilitySchema>

/** How the quarter's self-report on duties falls due. */
export const dutyReportingSchema = z.strictObject({
  /** Working days after the quarter's end. */
  withinWorkingDays: z.int().min(1).max(60),
  /** What a self-report and an assessment may say, the best first. */
  grades: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).min(1),
})
export type DutyReporting = z.infer<typeof dutyReportingSchema>

/**
 * The units that carry a duty; for one of a body the unit that keeps the plan's office.
 *
 * @param keeper code of the unit that keeps the office, for duties of a body.
 * @example holdersOf(plan, groupDuty, 'office') // ['office']
 */
export function holdersOf(plan: WorkPlan, duty: Responsibility, keeper: string): string[] {
  const { holder } = duty
  if ('body' in holder) return [keeper]
  return plan.units.filter((unit) => testExpr(holder.units, unit)).map(({ code }) => code)
}
