import { accept, refuse, type Result } from '../result/result.ts'
import { planFaults, type PlanFault } from './plan-faults.ts'
import { workPlanSchema, type WorkPlan } from './work-plan.ts'

/** Why a value is no work plan: everything that is wrong, each with its place. */
export type WorkPlanRefusal = {
  code: 'plan-invalid'
  /** Where in the value, and what is wrong there; at least one. */
  faults: PlanFault[]
}

/**
 * Checks a plan that came from JSON or TypeScript. Whatever is given, it
 * answers and never throws; refused with `plan-invalid` and all faults at once.
 *
 * @example
 * const plan = parseWorkPlan(JSON.parse(text))
 * if (!plan.ok) for (const fault of plan.refusal.faults) console.log(fault.path, fault.message)
 * // cycles.0.due.time expected a clock time like 17:30, 'morning-end' or 'day-end', got "25:00"
 * @example parseWorkPlan(null).ok // false, with the fault at path '' (the whole)
 */
export function parseWorkPlan(input: unknown): Result<WorkPlan, WorkPlanRefusal> {
  const parsed = workPlanSchema.safeParse(input)
  return parsed.success
    ? accept(parsed.data)
    : refuse({ code: 'plan-invalid', faults: planFaults(parsed.error.issues, input) })
}
