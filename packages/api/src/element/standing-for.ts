import type { Queryable } from '@zhaoshang/db'
import { dayOfInstant } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { elementStanding, type ReviewStanding } from './standing.ts'

/** Where one review of one project stands today. */
export async function elementStandingFor(
  { plan, calendar, clock }: ActorContext,
  q: Queryable,
  project: string,
  review: string,
): Promise<ReviewStanding> {
  const all = await elementStanding(q, plan, calendar, [project], dayOfInstant(clock.now()))
  const found = all.get(project)?.reviews.find((one) => one.review.id === review)
  if (!found) throw new Refused({ code: 'not-found', what: 'review' })
  return found
}
