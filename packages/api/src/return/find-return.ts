import { returnByKey, type StoredReturn } from '@zhaoshang/db'
import { cycleOf, obligationFor, type Cycle, type Obligation, type PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** A return as everything about it needs it: what is owed, by which cycle, and what is stored of it. */
export interface FoundReturn {
  readonly obligation: Obligation
  readonly cycle: Cycle
  /** Null while nobody began. */
  readonly stored: StoredReturn | null
}

/** Finds the return behind a key for somebody who may; a key that the plan does not have and one of somebody else's are both refused. */
export async function findReturn(
  context: ActorContext,
  key: string,
  policy: PolicyName,
): Promise<FoundReturn> {
  const { plan, calendar, database } = context
  const obligation = obligationFor(plan, calendar, plan.units, key)
  const cycle = obligation && cycleOf(plan, obligation.cycle)
  if (!obligation || !cycle) throw new Refused({ code: 'not-found', what: 'return' })
  assertMay(context, policy, { unit: obligation.unit })
  return { obligation, cycle, stored: await returnByKey(database, key) }
}
