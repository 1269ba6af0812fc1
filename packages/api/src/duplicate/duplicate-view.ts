import type { DuplicatePair, DuplicateSide } from '@zhaoshang/db'
import { duplicateReasonSchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'

/** One of the two projects, as the office compares them. */
const sideSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  number: z.string(),
  name: z.string(),
  stage: z.string(),
  status: z.string(),
  reportingUnit: z.string(),
  firstReporter: z.string(),
  investor: z.string().nullable(),
  creditCode: z.string().nullable(),
  investmentYuan: z.number().nullable(),
  createdAt: instantSchema,
  /** It went into another project meanwhile. */
  merged: z.boolean(),
})

export const duplicateViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  reasons: z.array(duplicateReasonSchema),
  /** Of the names, in hundredths. */
  likeness: z.int(),
  state: z.enum(['open', 'same', 'different']),
  reason: z.string().nullable(),
  since: instantSchema,
  later: sideSchema,
  earlier: sideSchema,
})
export type DuplicateView = z.infer<typeof duplicateViewSchema>

export function duplicateView({ duplicate, later, earlier }: DuplicatePair): DuplicateView {
  const { id, version, likeness, state, reason, createdAt } = duplicate
  return {
    id,
    version,
    reasons: duplicate.reasons.map((one) => duplicateReasonSchema.parse(one)),
    likeness,
    state,
    reason,
    since: createdAt,
    later: sideView(later),
    earlier: sideView(earlier),
  }
}

function sideView({ mergedInto, ...side }: DuplicateSide): DuplicateView['later'] {
  return { ...side, merged: mergedInto !== null }
}
