import { z } from 'zod'
import { exprSchema, testExpr, type Row } from '../expr/expr.ts'

/**
 * A post that the plan speaks of: leader, one of fifteen deputies, member by
 * office, liaison officer, chain chief, alliance chair. Members sit by post,
 * so a new head of a unit succeeds without a new plan.
 */
export const postSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  /** Body it belongs to: `leading-group`, `office`, `chain`, `unit`. */
  body: z.string().min(1),
  /** How many hold it; absent: as many as there are. */
  seats: z.int().positive().optional(),
  /** Who fills it: a person by name, whoever heads one of these units, or a company. */
  heldBy: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('person') }),
    z.strictObject({ kind: z.literal('head-of-unit'), units: exprSchema }),
    z.strictObject({ kind: z.literal('one-per-unit'), units: exprSchema }),
    z.strictObject({ kind: z.literal('company') }),
    /** One for each of these terms: the chief of every industrial chain. */
    z.strictObject({
      kind: z.literal('one-per-term'),
      vocabulary: z.enum(['industries', 'regions', 'channels']),
      where: exprSchema.optional(),
    }),
  ]),
  /** Stands in for another post (A/B 岗). */
  standsInFor: z.string().optional(),
  /** Order in which leaders are named. */
  protocol: z.int().default(100),
})
export type Post = z.infer<typeof postSchema>

/** Who sponsors a project (包联): the first rule whose condition holds decides. */
export const sponsorRuleSchema = z.strictObject({ when: exprSchema, post: z.string() })
export type SponsorRule = z.infer<typeof sponsorRuleSchema>

/**
 * The post that sponsors a project, by the plan's rules in their order;
 * undefined where none applies. Amount bands are half-open: `gte` 5 亿 and `lt`
 * 20 亿 leave no gap and no overlap.
 *
 * @example sponsorPost(plan.sponsors, { investmentYuan: 2_000_000_000 }) // the rule with gte 20 亿, not the one below it
 */
export function sponsorPost(rules: readonly SponsorRule[], project: Row): string | undefined {
  return rules.find((rule) => testExpr(rule.when, project))?.post
}
