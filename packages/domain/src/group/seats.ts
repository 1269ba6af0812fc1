import type { Day } from '../day/day.ts'
import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Post } from '../post/post.ts'

/** A place in the group: a post, and the unit whose head holds it. */
export type Seat = { readonly post: Post; readonly unit?: string }

/**
 * The places of the group and of its office in protocol order, members in the
 * order of the units.
 *
 * @example groupSeats({ posts: [], units: [] }) // []: the plan has no group
 */
export function groupSeats({ group, posts, units }: Pick<WorkPlan, 'group' | 'posts' | 'units'>): Seat[] {
  return posts
    .filter(({ body }) => group !== undefined && (body === group.body || body === group.officeBody))
    .sort((a, b) => a.protocol - b.protocol)
    .flatMap((post): Seat[] => {
      const { heldBy } = post
      return heldBy.kind === 'head-of-unit' || heldBy.kind === 'one-per-unit'
        ? units.filter((unit) => testExpr(heldBy.units, unit)).map(({ code }) => ({ post, unit: code }))
        : [{ post }]
    })
}

/** A time in office: `toDay` does not belong to it any more. */
export type TermOfOffice = { readonly fromDay: Day; readonly toDay?: Day | undefined }
/** Days on which nobody, or more people than there are places, held a post. */
export type TermFault = { readonly kind: 'gap' | 'overlap'; readonly fromDay: Day; readonly toDay?: Day }

/**
 * Where terms of one place leave it empty between two holders, or are more than
 * there are places. Before the first and after the last nothing is said.
 *
 * @param seats how many may hold it at once.
 * @example termFaults([{ fromDay: monday, toDay: tuesday }, { fromDay: tuesday }]) // []: half-open terms meet
 */
export function termFaults(terms: readonly TermOfOffice[], seats = 1): TermFault[] {
  const days = [
    ...new Set(terms.flatMap(({ fromDay, toDay }) => (toDay === undefined ? [fromDay] : [fromDay, toDay]))),
  ].sort()
  const faults: TermFault[] = []
  days.forEach((day, i) => {
    const next = days[i + 1]
    const held = terms.filter(
      ({ fromDay, toDay }) => fromDay <= day && (toDay === undefined || toDay > day),
    ).length
    if (held > seats)
      faults.push({ kind: 'overlap', fromDay: day, ...(next !== undefined && { toDay: next }) })
    else if (held === 0 && next !== undefined) faults.push({ kind: 'gap', fromDay: day, toDay: next })
  })
  return faults
}
