import { z } from 'zod'
import { accept, refuse, type Result } from '../result/result.ts'

/** Where the quarter's report on a unit's duties stands. */
export const dutyReportPhaseSchema = z.enum(['draft', 'submitted', 'returned', 'assessed'])
export type DutyReportPhase = z.infer<typeof dutyReportPhaseSchema>

/** What can be done with it, in the office's verbs: 报送, 撤回, 退回, 评价. */
export const dutyReportActionSchema = z.enum(['submit', 'withdraw', 'return', 'assess'])
export type DutyReportAction = z.infer<typeof dutyReportActionSchema>

/** From where an action leads where, by which policy, and whether it needs a reason. */
export const dutyReportMoves = {
  submit: { from: ['draft', 'returned'], to: 'submitted', policy: 'duty.report', reason: false },
  withdraw: { from: ['submitted'], to: 'draft', policy: 'duty.report', reason: false },
  return: { from: ['submitted'], to: 'returned', policy: 'duty.assess', reason: true },
  assess: { from: ['submitted', 'assessed'], to: 'assessed', policy: 'duty.assess', reason: false },
} as const satisfies Record<
  DutyReportAction,
  {
    from: readonly DutyReportPhase[]
    to: DutyReportPhase
    policy: 'duty.report' | 'duty.assess'
    reason: boolean
  }
>

/** Why a move is refused. */
export type DutyReportRefusal =
  | { readonly code: 'duty-report-phase'; readonly phase: DutyReportPhase }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'duty-report-empty' }

/**
 * Where an action leads, or why not.
 *
 * @param said whether something was written; nothing said cannot be handed in.
 * @example dutyReportMove('assessed', 'submit', { said: true }) // refused: duty-report-phase
 */
export function dutyReportMove(
  phase: DutyReportPhase,
  action: DutyReportAction,
  { said, reason = '' }: { readonly said: boolean; readonly reason?: string },
): Result<DutyReportPhase, DutyReportRefusal> {
  const move = dutyReportMoves[action]
  if (!(move.from as readonly DutyReportPhase[]).includes(phase))
    return refuse({ code: 'duty-report-phase', phase })
  if (move.reason && reason.trim() === '') return refuse({ code: 'reason-needed' })
  if (action === 'submit' && !said) return refuse({ code: 'duty-report-empty' })
  return accept(move.to)
}

/** A quarter by its name: `2024-Q2`. */
export type QuarterRefusal = { readonly code: 'quarter-unknown'; readonly read: string }

/**
 * Year and number of a quarter written as `2024-Q2`.
 *
 * @example readQuarter('2024-Q5') // refused: quarter-unknown
 */
export function readQuarter(text: string): Result<{ year: number; quarter: 1 | 2 | 3 | 4 }, QuarterRefusal> {
  const found = /^(\d{4})-Q([1-4])$/.exec(text)
  if (!found) return refuse({ code: 'quarter-unknown', read: text })
  return accept({ year: Number(found[1]), quarter: Number(found[2]) as 1 | 2 | 3 | 4 })
}
