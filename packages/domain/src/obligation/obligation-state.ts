import { epochMs, type Instant } from '../day/instant.ts'
import type { Phase, ReturnFacts, Timing } from '../return/return.ts'
import type { Obligation } from './obligation.ts'

/** Where a return stands, and how that is in time; no phase where nobody began. */
export type ObligationState = { readonly phase: Phase | null; readonly timing: Timing }

/**
 * The state of an obligation at a moment, from the facts of its return. What is
 * at the office is judged by its arrival, to the millisecond: on time means
 * `receivedAt <= dueAt`. What was returned or withdrawn is not at the office
 * and can become overdue again. A unit that owes nothing is never overdue.
 *
 * @example obligationState(obligation, { phase: 'submitted', receivedAt: obligation.dueAt }, now).timing // 'on-time'
 */
export function obligationState(
  obligation: Pick<Obligation, 'opensAt' | 'soonAt' | 'dueAt' | 'owed'>,
  facts: ReturnFacts | undefined,
  now: Instant,
): ObligationState {
  const phase = facts?.phase ?? null
  if (phase === 'submitted' || phase === 'accepted') {
    if (facts?.receivedAt === undefined) throw new Error(`a return that is ${phase} has an arrival`)
    return { phase, timing: epochMs(facts.receivedAt) <= epochMs(obligation.dueAt) ? 'on-time' : 'late' }
  }
  return { phase, timing: waiting(obligation, epochMs(now)) }
}

function waiting(obligation: Pick<Obligation, 'opensAt' | 'soonAt' | 'dueAt' | 'owed'>, now: number): Timing {
  if (now < epochMs(obligation.opensAt)) return 'not-open'
  if (now > epochMs(obligation.dueAt)) return obligation.owed ? 'overdue' : 'exempt'
  return now >= epochMs(obligation.soonAt) ? 'due-soon' : 'open'
}
