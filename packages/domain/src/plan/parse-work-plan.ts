import { accept, refuse, type Result } from '../result/result.ts'
import { workPlanSchema, type WorkPlan } from './work-plan.ts'

export type WorkPlanRefusal = {
  code: 'plan-invalid'
  /** Where in the value, and what is wrong there. */
  faults: { path: string; message: string }[]
}

/**
 * Checks a plan that came from JSON or TypeScript.
 *
 * @example
 * const plan = parseWorkPlan(JSON.parse(text))
 * if (!plan.ok) for (const fault of plan.refusal.faults) console.log(fault.path, fault.message)
 */
export function parseWorkPlan(input: unknown): Result<WorkPlan, WorkPlanRefusal> {
  const parsed = workPlanSchema.safeParse(input)
  if (parsed.success) return accept(parsed.data)
  return refuse({
    code: 'plan-invalid',
    faults: parsed.error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message })),
  })
}
