import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/** 争取市级支持: for projects that are far enough, something is asked of the level above. */
export const municipalSupportSchema = z.strictObject({
  /** Stage from which on a project is mature enough. */
  from: z.string(),
  /** Units that ask for it, besides the one that reports the project. */
  seekers: exprSchema.optional(),
  /** What can be asked for. */
  kinds: z.array(z.strictObject({ id: z.string().min(1), name: z.string().min(1) })).min(1),
})
export type MunicipalSupport = z.infer<typeof municipalSupportSchema>

/**
 * Whether a stage is the one named, or comes after it; a stage that the plan does not have never does.
 *
 * @example atOrAfter(jizhou, 'landed', 'signed') // true
 */
export function atOrAfter(plan: Pick<WorkPlan, 'stages'>, stage: string, from: string): boolean {
  const order = plan.stages.map(({ id }) => id)
  const start = order.indexOf(from)
  return start >= 0 && order.indexOf(stage) >= start
}
