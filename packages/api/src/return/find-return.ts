import { datedUnits, returnByKey, type StoredReturn } from '@zhaoshang/db'
import {
  cycleOf,
  datedObligationFor,
  dayOfInstant,
  unitsAsOf,
  type Cycle,
  type Obligation,
  type PolicyName,
  type WorkPlan,
} from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** A return as everything about it needs it: what is owed, by which cycle, and what is stored of it. */
export interface FoundReturn {
  readonly obligation: Obligation
  readonly cycle: Cycle
  /** Null while nobody began. */
  readonly stored: StoredReturn | null
  /** The plan with the units as they were called on the day on which it was due: a document keeps its names. */
  readonly planThen: WorkPlan
}

/** Finds the return behind a key for somebody who may; a key that the plan does not have and one of somebody else's are both refused. */
export async function findReturn(
  context: ActorContext,
  key: string,
  policy: PolicyName,
): Promise<FoundReturn> {
  const { plan, calendar, database } = context
  const units = await datedUnits(database)
  const obligation = datedObligationFor(plan, calendar, units, key)
  const cycle = obligation && cycleOf(plan, obligation.cycle)
  if (!obligation || !cycle) throw new Refused({ code: 'not-found', what: 'return' })
  assertMay(context, policy, { unit: obligation.unit })
  const planThen = { ...plan, units: unitsAsOf(units, dayOfInstant(obligation.dueAt)) }
  return { obligation, cycle, stored: await returnByKey(database, key), planThen }
}
