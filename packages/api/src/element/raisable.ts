import type { ReviewStanding } from './standing.ts'

/** Dimensions that the units could not solve: refused, or past their due day; not those that lie before the leading group already. */
export function raisable({ review, request, state, cases }: ReviewStanding): string[] {
  if (review.specialCase === undefined || !request) return []
  const before = new Set(
    cases
      .filter((one) => one.requestId === request.id && one.state === 'open')
      .flatMap(({ dimensions }) => dimensions),
  )
  return state.dimensions
    .filter(({ state: at, daysLeft }) => at === 'refuse' || (at === 'waiting' && (daysLeft ?? 0) < 0))
    .map(({ dimension }) => dimension)
    .filter((dimension) => !before.has(dimension))
}
