import { markerKinds, markersIn, type RoleHolder, type UnitLetter } from '@zhaoshang/api/testing'
import type { PolicyName } from '@zhaoshang/domain'
import type { Place } from './may.ts'

/** Where a unit of the world stands to somebody: the village is under the town, nothing else is under anything. */
export function placeOf({ home }: Pick<RoleHolder, 'home'>, letter: UnitLetter): Place {
  if (letter === home) return 'own'
  return home === 'A' && letter === 'V' ? 'under' : 'foreign'
}

/** Whose rows a role is tried on. */
export function targetsOf({ home }: Pick<RoleHolder, 'home'>): UnitLetter[] {
  return home === 'A' ? ['A', 'V', 'B'] : [home, 'B']
}

/** Markers in a text that the role may not see, in words; those that it may are told to `shown`. */
export function unduly(
  says: (role: string, policy: PolicyName, place: Place) => boolean,
  holder: Pick<RoleHolder, 'role' | 'home'>,
  text: string,
  shown?: Set<string>,
): string[] {
  return markersIn(text).flatMap(({ unit, kind }) => {
    shown?.add(kind)
    const place = placeOf(holder, unit)
    return markerKinds[kind].some((policy) => says(holder.role, policy, place))
      ? []
      : [`shows ${kind} of ${place} unit ${unit}`]
  })
}
