import type { Cycle } from '../cycle/cycle.ts'
import type { PolicyName } from '../policy/policy.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import type { Phase, ReturnAction } from './return.ts'

/** One row per thing that can be done with a return: from where, to where, under which policy. */
export const returnMoves: Record<
  ReturnAction,
  { from: readonly Phase[]; to: Phase; policy: PolicyName; needsReason: boolean }
> = {
  'hand-in': { from: ['draft', 'returned'], to: 'in-review', policy: 'return.fill', needsReason: false },
  send: { from: ['in-review'], to: 'submitted', policy: 'return.review', needsReason: false },
  'send-back': { from: ['in-review'], to: 'draft', policy: 'return.review', needsReason: true },
  withdraw: { from: ['in-review', 'submitted'], to: 'draft', policy: 'return.fill', needsReason: false },
  accept: { from: ['submitted'], to: 'accepted', policy: 'return.decide', needsReason: false },
  return: { from: ['submitted'], to: 'returned', policy: 'return.decide', needsReason: true },
}

/** Why an action cannot be taken: `return-phase` from where it stands, `reason-missing` where one must be given. */
export type ReturnMoveRefusal =
  | { code: 'return-phase'; phase: Phase; action: ReturnAction }
  | { code: 'reason-missing'; action: ReturnAction }

/**
 * Where an action leads. A cycle without review in the unit goes from handing
 * in straight to the office.
 *
 * @example returnMove(cycle, 'draft', 'accept') // refused: return-phase
 */
export function returnMove(
  cycle: Pick<Cycle, 'unitReview'>,
  phase: Phase,
  action: ReturnAction,
  reason = '',
): Result<{ to: Phase; arrives: boolean }, ReturnMoveRefusal> {
  const move = returnMoves[action]
  if (!move.from.includes(phase)) return refuse({ code: 'return-phase', phase, action })
  if (move.needsReason && reason.trim() === '') return refuse({ code: 'reason-missing', action })
  const to = action === 'hand-in' && !cycle.unitReview ? 'submitted' : move.to
  return accept({ to, arrives: to === 'submitted' })
}
