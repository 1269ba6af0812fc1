import { z } from 'zod'
import { daySchema, type Day } from '../day/day.ts'
import { instantSchema } from '../day/instant.ts'
import { inLanguages } from './language.ts'
import { sectionSchema } from './section.ts'

/**
 * The review that a policy needs before it may be issued (Regulation on Fair
 * Competition Review of 2024, articles 10 and 18); shown with the policy.
 */
export const fairCompetitionSchema = z.strictObject({
  result: z.enum(['passed', 'passed-after-changes', 'exempt']),
  /** Body that reviewed. */
  by: z.string().min(1),
  day: daySchema,
  note: z.string().min(1).optional(),
})
export type FairCompetition = z.infer<typeof fairCompetitionSchema>

/** What an enterprise wants to know of a policy, apart from its text. */
export const policyContentSchema = z.strictObject({
  title: z.string().min(1),
  summary: z.string().min(1),
  conditions: z.array(z.string().min(1)).default([]),
  materials: z.array(z.string().min(1)).default([]),
  /** How and where to apply, until when, whom to ask. */
  howToApply: z.string().min(1).optional(),
  deadline: z.string().min(1).optional(),
  contact: z.string().min(1).optional(),
  sections: z.array(sectionSchema),
})
export type PolicyContent = z.infer<typeof policyContentSchema>

const linkSchema = z.strictObject({
  slug: z.string().min(1),
  title: inLanguages(z.string().min(1)),
  publishedAt: instantSchema,
})

const headShape = {
  slug: z.string().min(1),
  /** 发文字号, where the kind of document carries one. */
  docNumber: z.string().min(1).optional(),
  issuer: z.string().min(1),
  issuedDay: daySchema.optional(),
  /** First and last day of force; a policy without a last day holds until it is withdrawn. */
  effectiveFrom: daySchema.optional(),
  effectiveTo: daySchema.optional(),
  /** Demo content in our own words, not a policy of any government. */
  example: z.boolean(),
  publishedAt: instantSchema,
  updatedAt: instantSchema,
  /** Published interpretations, the newest first; each points back to its policy. */
  interpretations: z.array(linkSchema),
}

/** A policy in a list. */
export const policyHeadSchema = z.strictObject({
  ...headShape,
  content: inLanguages(policyContentSchema.pick({ title: true, summary: true })),
})
export type PolicyHead = z.infer<typeof policyHeadSchema>

/** A published policy with everything that its page shows. */
export const policyDocumentSchema = z.strictObject({
  ...headShape,
  content: inLanguages(policyContentSchema),
  fairCompetition: fairCompetitionSchema,
})
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

/** Whether a policy is in force on a day, and from or until when. */
export type PolicyForce = 'not-yet' | 'in-force' | 'expired'

/**
 * Whether a policy holds on a day. Both of its days count.
 *
 * @example
 * policyForce({ effectiveFrom: '2026-01-01', effectiveTo: '2026-12-31' }, '2026-12-31') // 'in-force'
 */
export function policyForce(
  policy: { readonly effectiveFrom?: Day | undefined; readonly effectiveTo?: Day | undefined },
  today: Day,
): PolicyForce {
  if (policy.effectiveFrom !== undefined && today < policy.effectiveFrom) return 'not-yet'
  if (policy.effectiveTo !== undefined && today > policy.effectiveTo) return 'expired'
  return 'in-force'
}
