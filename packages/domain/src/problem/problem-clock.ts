import type { Calendar } from '../calendar/calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../calendar/calendar.ts'
import type { Day } from '../day/day.ts'
import type { ProblemHandling } from './problem-handling.ts'

/** The days on which something happened to a problem; absent: not yet. */
export type ProblemFacts = {
  readonly assignedOn?: Day
  /** Day that an agreed extension moved the lead unit's due day to. */
  readonly extendedTo?: Day
  readonly answeredOn?: Day
  readonly disputedOn?: Day
  readonly closedOn?: Day
  readonly calledBackOn?: Day
}

/** Where a problem stands in time; days are the last that are still in time. */
export type ProblemClock = {
  readonly state: 'not-assigned' | 'running' | 'overdue' | 'answered' | 'closed'
  readonly leadDueOn?: Day
  readonly assistDueOn?: Day
  /** Working days until the lead unit's due day; negative when past. */
  readonly daysLeft?: number
  /** Highest rung of the ladder reached by the clock. */
  readonly rung?: string
  /** Last days on which an extension can be asked for and "not ours" be said. */
  readonly extensionUntil?: Day
  readonly disputeUntil?: Day
  readonly disputeDecisionDueOn?: Day
  readonly callBackDueOn?: Day
  readonly callBackOverdue: boolean
}

/**
 * The clocks of a problem on a day. The due day itself is still in time; the
 * clock starts on the working day after assignment.
 *
 * @example problemClock(handling, calendar, { assignedOn: friday }, monday).leadDueOn // 7 working days after Friday
 */
export function problemClock(
  handling: ProblemHandling,
  calendar: Calendar,
  facts: ProblemFacts,
  today: Day,
): ProblemClock {
  const callBackDueOn = facts.closedOn && addWorkingDays(calendar, facts.closedOn, handling.callBackWithin)
  const callBack = {
    ...(callBackDueOn && { callBackDueOn }),
    callBackOverdue: callBackDueOn !== undefined && facts.calledBackOn === undefined && today > callBackDueOn,
  }
  if (facts.closedOn) return { state: 'closed', ...callBack }
  if (!facts.assignedOn) return { state: 'not-assigned', ...callBack }
  const leadDueOn = facts.extendedTo ?? addWorkingDays(calendar, facts.assignedOn, handling.leadWorkingDays)
  const daysLeft = workingDaysBetween(calendar, today, leadDueOn)
  const answered = facts.answeredOn !== undefined
  const rung = handling.ladder.findLast(
    (step) =>
      !step.byOffice &&
      (step.afterDue === undefined ||
        (!answered && today >= addWorkingDays(calendar, leadDueOn, step.afterDue))),
  )
  return {
    state: answered ? 'answered' : today > leadDueOn ? 'overdue' : 'running',
    leadDueOn,
    assistDueOn: addWorkingDays(calendar, facts.assignedOn, handling.assistWorkingDays),
    daysLeft,
    ...(rung && { rung: rung.id }),
    extensionUntil: addWorkingDays(calendar, leadDueOn, -handling.extensionAskedBefore),
    disputeUntil: addWorkingDays(calendar, facts.assignedOn, handling.disputeWithin),
    ...(facts.disputedOn && {
      disputeDecisionDueOn: addWorkingDays(calendar, facts.disputedOn, handling.disputeDecidedWithin),
    }),
    ...callBack,
  }
}
