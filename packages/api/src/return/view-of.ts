import type { StoredReturn } from '@zhaoshang/db'
import {
  cycleOf,
  obligationState,
  unitOf,
  type Instant,
  type Obligation,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ObligationView } from './obligation-view.ts'

/** An obligation with the state of its return at a moment. */
export function viewOf(
  plan: WorkPlan,
  obligation: Obligation,
  stored: StoredReturn | null,
  now: Instant,
): ObligationView {
  const receivedAt = stored?.receivedAt ?? undefined
  const facts = stored ? { phase: stored.phase, ...(receivedAt !== undefined && { receivedAt }) } : undefined
  const { phase, timing } = obligationState(obligation, facts, now)
  return {
    ...obligation,
    unitName: unitOf(plan, obligation.unit)?.name ?? obligation.unit,
    cycleName: cycleOf(plan, obligation.cycle)?.name ?? obligation.cycle,
    phase,
    timing,
    version: stored?.version ?? 0,
    ...(receivedAt !== undefined && { receivedAt }),
    ...(stored?.reason != null && { reason: stored.reason }),
    ...(stored?.handedInBy != null && { handedInBy: stored.handedInBy }),
  }
}
