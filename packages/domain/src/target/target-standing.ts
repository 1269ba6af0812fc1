import { dayNumber, dayOf, yearOf, type Day } from '../day/day.ts'

/** Figures by quarter, whole. */
export type Quarters = readonly [number, number, number, number]

/** How a target stands on a day. Per cent are of the target, whole numbers rounded down. */
export type TargetStanding = {
  readonly target: number
  readonly done: number
  readonly percent: number
  /** Of the year's time, or of what the quarters ask for by this day. */
  readonly elapsedPercent: number
  /** Done less what time asks for, in the figure's own unit; negative: behind. */
  readonly gap: number
  readonly state: 'reached' | 'on-time' | 'behind'
}

/**
 * Holds what was done against the target and the time that has passed. Where
 * the target is split over quarters, time asks for the whole of those that are
 * over and for the passed part of the running one; else for the passed part of
 * the year. Days count whole: on 31 December everything is asked for.
 *
 * @param year the target's year; a day outside of it stands at its beginning or end.
 * @example targetStanding({ target: 100, year: 2024 }, 50, assertDay('2024-06-30')).state // 'on-time'
 */
export function targetStanding(
  {
    target,
    year,
    quarters,
  }: { readonly target: number; readonly year: number; readonly quarters?: Quarters },
  done: number,
  today: Day,
): TargetStanding {
  const asked = quarters ? askedByQuarters(quarters, year, today) : target * passed(year, 1, 12, today)
  const share = (part: number): number => (target === 0 ? 100 : Math.floor((part * 100) / target))
  return {
    target,
    done,
    percent: share(done),
    elapsedPercent: Math.min(100, share(asked)),
    gap: done - Math.round(asked),
    state: done >= target ? 'reached' : done >= Math.round(asked) ? 'on-time' : 'behind',
  }
}

function askedByQuarters(quarters: Quarters, year: number, today: Day): number {
  return quarters.reduce((sum, part, i) => sum + part * passed(year, i * 3 + 1, i * 3 + 3, today), 0)
}

/** The share of the months `first` to `last` that is over at the end of the day, 0 to 1. */
function passed(year: number, first: number, last: number, today: Day): number {
  const start = dayNumber(dayOf(year, first, 1))
  const end = dayNumber(last === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, last + 1, 1))
  const now = yearOf(today) < year ? start : dayNumber(today) + 1
  return Math.min(1, Math.max(0, (now - start) / (end - start)))
}
