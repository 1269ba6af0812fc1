import { holdersOf, type Responsibility, type WorkPlan } from '@zhaoshang/domain'
import { Refused } from '../refusal/refused.ts'
import { officeUnit } from '../scope/office-unit.ts'

/** A duty with the units that carry it. */
export interface HeldDuty {
  readonly duty: Responsibility
  readonly holders: readonly string[]
}

export function heldDuties(plan: WorkPlan): HeldDuty[] {
  const keeper = officeUnit(plan)?.code ?? ''
  return plan.responsibilities.map((duty) => ({ duty, holders: holdersOf(plan, duty, keeper) }))
}

/** The duty that a unit carries; refused for one that the plan does not have or that is another's. */
export function findDuty(plan: WorkPlan, responsibility: string, unit: string): Responsibility {
  const found = heldDuties(plan).find(({ duty }) => duty.id === responsibility)
  if (!found?.holders.includes(unit)) throw new Refused({ code: 'not-found', what: 'duty' })
  return found.duty
}
