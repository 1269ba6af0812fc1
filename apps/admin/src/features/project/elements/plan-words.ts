import type { Review, ReviewDimension } from '@zhaoshang/domain'
import type { Me } from '../../../trpc/types.ts'

/** A dimension of a review as the plan has it; a plan that changed may have it no more. */
export function dimensionOf(
  plan: Me['plan'],
  review: string,
  dimension: string,
): { review: Review | undefined; dimension: ReviewDimension | undefined } {
  const found = plan.reviews.find(({ id }) => id === review)
  return { review: found, dimension: found?.dimensions.find(({ id }) => id === dimension) }
}

export function dimensionName(plan: Me['plan'], review: string, dimension: string): string {
  return dimensionOf(plan, review, dimension).dimension?.name ?? dimension
}

/** 亿元 where there are so many, else 万元. */
export function amountWords(yuan: number | null): string | undefined {
  if (yuan === null) return undefined
  return yuan >= 100_000_000 ? `${yuan / 100_000_000} 亿元` : `${yuan / 10_000} 万元`
}
