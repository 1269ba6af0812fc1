import {
  can,
  returnActionSchema,
  returnGaps,
  returnMove,
  returnMoves,
  type ReturnAction,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import type { FoundReturn } from './find-return.ts'

/** Every action on the return that the actor's roles know, and whether it can be done now; else the code of the reason. */
export function possibleActions(
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  { obligation, cycle, stored }: FoundReturn,
  opened: boolean,
): { action: ReturnAction; allowed: boolean; why?: string }[] {
  return returnActionSchema.options.flatMap(
    (action): { action: ReturnAction; allowed: boolean; why?: string }[] => {
      if (!can(plan, actor, returnMoves[action].policy, { unit: obligation.unit }).ok) return []
      // The reason is asked for when it is done.
      const moved = returnMove(cycle, stored?.phase ?? 'draft', action, '—')
      if (!moved.ok) return [{ action, allowed: false, why: moved.refusal.code }]
      if (action === 'hand-in' && !opened) return [{ action, allowed: false, why: 'return-not-open' }]
      if (
        action === 'hand-in' &&
        returnGaps(plan, cycle, { narratives: stored?.narratives ?? {} }).length > 0
      ) {
        return [{ action, allowed: false, why: 'return-incomplete' }]
      }
      return [{ action, allowed: true }]
    },
  )
}
