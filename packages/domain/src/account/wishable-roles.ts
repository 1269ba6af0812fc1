import type { WorkPlan } from '../plan/work-plan.ts'
import { roleFits } from './holding-faults.ts'

/**
 * Roles that a unit may wish for its people: those that fit it. Who is one of
 * the three administrators is not for a unit to wish.
 *
 * @example wishableRoles(jizhou, 'czj').some(({ id }) => id === 'system-admin') // false
 */
export function wishableRoles(plan: WorkPlan, unit: string): WorkPlan['roles'] {
  return plan.roles.filter(({ id, administers }) => administers === undefined && roleFits(plan, id, unit))
}
