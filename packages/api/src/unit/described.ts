import type { WorkPlan } from '@zhaoshang/domain'
import { Refused } from '../refusal/refused.ts'

/** Refuses kinds that the plan does not have, and a parent that is not there or stands under the unit itself. */
export function assertDescribed(
  plan: WorkPlan,
  code: string,
  { kinds, parent }: { readonly kinds: readonly string[]; readonly parent?: string | undefined },
): void {
  const known = new Set(plan.unitKinds.map(({ id }) => id))
  if (kinds.some((kind) => !known.has(kind)))
    throw new Refused({ code: 'organisation-impossible', why: 'kind-unknown' })
  const parents = new Map(plan.units.map((unit) => [unit.code, unit.parent]))
  let at = parent
  for (let steps = 0; at !== undefined; steps++) {
    if (at === code || !parents.has(at) || steps > plan.units.length)
      throw new Refused({ code: 'organisation-impossible', why: 'parent-impossible' })
    at = parents.get(at)
  }
}
