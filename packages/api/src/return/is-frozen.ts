import type { Phase } from '@zhaoshang/domain'

/** Whether a return shows what was handed in rather than the register as it is now. */
export function isFrozen(phase: Phase | null): boolean {
  return phase === 'in-review' || phase === 'submitted' || phase === 'accepted'
}
