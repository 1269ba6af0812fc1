import { z } from 'zod'
import { exprSchema } from '../expr/expr.ts'
import { currencySchema, largestMinor } from '../money/money.ts'

/**
 * What a count counts. Published rules differ in all of these, so each is
 * data: which date decides the period, what is left out, from which amount on,
 * who gets the credit.
 */
export const countingRuleSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Reaching this stage counts. */
  stage: z.string(),
  /** `business`: the day it happened; `review`: the day the office passed it (签约时间＝签约审核通过时间). */
  date: z.enum(['business', 'review']),
  /** Projects for which this does not hold are left out (7 类不认定). */
  only: exprSchema.optional(),
  /** A project counts from any of these amounts on, each in its own currency; empty: from any amount. */
  thresholds: z
    .array(z.strictObject({ currency: currencySchema, minor: z.int().min(0).max(largestMinor) }))
    .default([]),
  /** 存量登记 counts too, or apart (left out here). */
  stock: z.enum(['counts', 'apart']).default('apart'),
  attribution: z.enum(['reporting-unit', 'responsible-unit', 'first-reporter', 'shared']),
})
export type CountingRule = z.infer<typeof countingRuleSchema>

/**
 * How two projects hang together, seen from `project`:
 * - `upgraded-from` 升格: one project, no amount;
 * - `expansion-of` 增资: its amount, no project;
 * - `replaces` 更换业主: counts under the new one, the old one no more;
 * - `part-of` a park: counts with the park only.
 */
export const relationSchema = z.strictObject({
  kind: z.enum(['upgraded-from', 'expansion-of', 'replaces', 'part-of']),
  project: z.string(),
  other: z.string(),
})
export type Relation = z.infer<typeof relationSchema>
