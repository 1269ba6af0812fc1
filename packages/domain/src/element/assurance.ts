import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'

/** Something that is secured for a project beside its review: land, loans, power, water, emission quota. */
export const assuranceKindSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** What it is measured in: 亩, 万元, 千伏安. */
  measure: z.string().min(1),
  /** Units that can be asked to deliver it. */
  deliverers: exprSchema,
  /** Departments or utilities that help: asked by the deliverer, named beside it. */
  assisting: exprSchema.optional(),
})
export type AssuranceKind = z.infer<typeof assuranceKindSchema>

/** What was needed, committed and delivered of a kind; an amount that nobody has said is null. */
export type AssuranceAmounts = {
  readonly needed: number | null
  readonly committed: number | null
  readonly delivered: number | null
}

/** Where an assurance stands: asked, promised, partly there, there. */
export type AssuranceState = 'asked' | 'committed' | 'partly' | 'delivered'

/**
 * Where an assurance stands. More than was needed is delivered all the same;
 * without a need said, a delivery is complete once it reaches the commitment.
 *
 * @example assuranceState({ needed: 50, committed: 50, delivered: 20 }) // 'partly'
 */
export function assuranceState({ needed, committed, delivered }: AssuranceAmounts): AssuranceState {
  if (delivered !== null && delivered > 0)
    return delivered >= (needed ?? committed ?? 0) ? 'delivered' : 'partly'
  return committed !== null && committed > 0 ? 'committed' : 'asked'
}
