import { z } from 'zod'
import { accept, refuse, type Result } from '../result/result.ts'

/** Where a year's targets stand: being drawn up, laid before the units, in force. */
export const targetYearStateSchema = z.enum(['proposed', 'consulting', 'issued'])
export type TargetYearState = z.infer<typeof targetYearStateSchema>

/** What is done with a whole year, and with one figure. */
export const targetActionSchema = z.enum([
  'consult',
  'take-back',
  'issue',
  'set',
  'answer',
  'split',
  'adjust',
  'enter',
])
export type TargetAction = z.infer<typeof targetActionSchema>

/**
 * When what may be done, by which policy, and where it leads the year:
 * proposed → consulted → issued → split → adjusted with reason.
 */
export const targetMoves = {
  consult: { in: ['proposed'], to: 'consulting', policy: 'target.edit', reason: false },
  'take-back': { in: ['consulting'], to: 'proposed', policy: 'target.edit', reason: false },
  issue: { in: ['consulting'], to: 'issued', policy: 'target.edit', reason: false },
  set: { in: ['proposed', 'consulting'], to: null, policy: 'target.edit', reason: false },
  answer: { in: ['consulting'], to: null, policy: 'target.consult', reason: false },
  split: { in: ['issued'], to: null, policy: 'target.split', reason: false },
  adjust: { in: ['issued'], to: null, policy: 'target.edit', reason: true },
  enter: { in: ['issued'], to: null, policy: 'target.split', reason: false },
} as const satisfies Record<
  TargetAction,
  {
    in: readonly TargetYearState[]
    to: TargetYearState | null
    policy: 'target.edit' | 'target.consult' | 'target.split'
    reason: boolean
  }
>

/** Why a move is refused. */
export type TargetRefusal =
  | { readonly code: 'target-state'; readonly state: TargetYearState }
  | { readonly code: 'reason-needed' }

/**
 * Whether an action may be done now; gives the state that the year is in after it.
 *
 * @example targetMove('proposed', 'issue', '') // refused: target-state, the units were not asked
 */
export function targetMove(
  state: TargetYearState,
  action: TargetAction,
  reason: string,
): Result<TargetYearState, TargetRefusal> {
  const move = targetMoves[action]
  if (!(move.in as readonly TargetYearState[]).includes(state)) return refuse({ code: 'target-state', state })
  if (move.reason && reason.trim() === '') return refuse({ code: 'reason-needed' })
  return accept(move.to ?? state)
}
