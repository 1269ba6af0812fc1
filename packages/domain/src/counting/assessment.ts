import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'
import { efficacyScores } from './efficacy-score.ts'

/**
 * How units are scored against each other: per item the efficacy coefficient
 * 60 + 40 × (value − min) / (max − min), two decimals, then the weighted mean.
 */
export const assessmentSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  clause: z.string().optional(),
  /** Who is scored, over units. */
  units: exprSchema,
  items: z
    .array(
      z.strictObject({
        /** Counting rule whose figure is scored. */
        rule: z.string(),
        measure: z.enum(['projects', 'yuan']),
        /** Share of the whole, in per cent; the items of an assessment make 100. */
        weight: z.number().positive().max(100),
      }),
    )
    .min(1),
})
export type Assessment = z.infer<typeof assessmentSchema>

/** A unit's score, 60 to 100, with those of the items in their order. */
export type AssessedUnit = {
  readonly unit: string
  readonly score: number
  readonly items: readonly number[]
}

/**
 * Scores units, the best first; equal scores keep the order given. Where all
 * values of an item are equal, everyone has 100 in it.
 *
 * @param values a unit's value per item, in the items' order: projects or yuan.
 * @example
 * assess(assessment, [{ unit: 'a', values: [10] }, { unit: 'b', values: [30] }]).map((one) => one.score) // [100, 60]: b first
 */
export function assess(
  assessment: Pick<Assessment, 'items'>,
  values: readonly { readonly unit: string; readonly values: readonly number[] }[],
): AssessedUnit[] {
  const scores = assessment.items.map((_, i) => efficacyScores(values.map((row) => row.values[i] ?? 0)))
  return values
    .map(({ unit }, u) => {
      const items = scores.map((column) => column[u] ?? 100)
      const whole = assessment.items.reduce((sum, item, i) => sum + (items[i] ?? 0) * item.weight, 0)
      return { unit, items, score: Math.round(whole + Number.EPSILON) / 100 }
    })
    .toSorted((a, b) => b.score - a.score)
}
