import { addWorkingDays, workingDaysBetween, type Calendar } from '../calendar/calendar.ts'
import type { Day } from '../day/day.ts'

/** On whose side an application lies: the enterprise has to bring something, or the authority has to act. */
export type PermitSide = 'enterprise' | 'department'

/** A time during which an application did not move; without an end it lies still. */
export type PermitBlock = { readonly side: PermitSide; readonly from: Day; readonly to?: Day | undefined }

/** What is known of one item: taken in when, given when, blocked when by whom. */
export type PermitFacts = {
  readonly acceptedOn?: Day | undefined
  readonly doneOn?: Day | undefined
  readonly blocks: readonly PermitBlock[]
  readonly promisedWorkingDays: number
}

/** Where an item stands on a day. */
export type PermitState = {
  readonly state: 'not-started' | 'running' | 'blocked' | 'done'
  /** Working days used, without those during which the enterprise had to bring something. */
  readonly usedDays: number
  /** Last day of the promise; absent while the clock stands, before it starts and after the end. */
  readonly dueOn?: Day
  /** Working days that the promise leaves; negative when past. */
  readonly daysLeft?: number
  readonly overdue: boolean
  readonly blockedBy?: PermitSide
  readonly blockedSince?: Day
}

/**
 * Where a permit stands on a day. The clock of working days starts on the
 * working day after the application was accepted; time that the enterprise
 * takes to complete its papers does not count, time lost by an authority does.
 *
 * @example
 * // accepted on Monday 1 April 2024, five days promised, over the holiday of the 4th and 5th
 * permitState({ acceptedOn: assertDay('2024-04-01'), blocks: [], promisedWorkingDays: 5 }, holidaysOfChina, assertDay('2024-04-08')).dueOn // '2024-04-09'
 */
export function permitState(facts: PermitFacts, calendar: Calendar, today: Day): PermitState {
  const { acceptedOn, doneOn, blocks, promisedWorkingDays } = facts
  const open = doneOn === undefined ? blocks.find(({ to }) => to === undefined) : undefined
  const blocked = open && { blockedBy: open.side, blockedSince: open.from }
  if (acceptedOn === undefined)
    return { state: open ? 'blocked' : 'not-started', usedDays: 0, overdue: false, ...blocked }
  const until = doneOn ?? today
  const waited = blocks.reduce(
    (sum, { side, from, to }) =>
      sum + (side === 'enterprise' ? standing(calendar, acceptedOn, from, to ?? until, until) : 0),
    0,
  )
  const usedDays = Math.max(0, workingDaysBetween(calendar, acceptedOn, until) - waited)
  if (doneOn !== undefined) return { state: 'done', usedDays, overdue: usedDays > promisedWorkingDays }
  const daysLeft = promisedWorkingDays - usedDays
  return {
    state: open ? 'blocked' : 'running',
    usedDays,
    daysLeft,
    overdue: daysLeft < 0,
    ...(open?.side !== 'enterprise' && {
      dueOn: addWorkingDays(calendar, acceptedOn, promisedWorkingDays + waited),
    }),
    ...blocked,
  }
}

/** Working days of a block that lie between acceptance and the day looked at. */
function standing(calendar: Calendar, acceptedOn: Day, from: Day, to: Day, until: Day): number {
  const start = from < acceptedOn ? acceptedOn : from
  const end = to > until ? until : to
  return end <= start ? 0 : workingDaysBetween(calendar, start, end)
}
