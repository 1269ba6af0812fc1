import type { Day } from '../day/day.ts'
import type { Unit } from './unit.ts'

/** A unit as it is called and described from a day until a day, which does not belong to it any more. */
export type DatedUnit = Unit & { readonly fromDay: Day; readonly toDay?: Day }

/**
 * Whether a unit stood so on a day.
 *
 * @example standsOn({ fromDay: assertDay('2024-01-01'), toDay: assertDay('2024-05-01') }, assertDay('2024-05-01')) // false
 */
export function standsOn(unit: Pick<DatedUnit, 'fromDay' | 'toDay'>, day: Day): boolean {
  return unit.fromDay <= day && (unit.toDay === undefined || day < unit.toDay)
}

/**
 * The units of a day, called as on that day, in the order given.
 *
 * @example unitsAsOf([], assertDay('2024-05-01')) // []
 */
export function unitsAsOf(units: readonly DatedUnit[], day: Day): Unit[] {
  return units.filter((unit) => standsOn(unit, day)).map(undated)
}

function undated({ fromDay: _from, toDay: _to, ...unit }: DatedUnit): Unit {
  return unit
}
