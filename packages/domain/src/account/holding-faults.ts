import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { administrationSchema, type Administration, type RoleHolding } from '../policy/policy.ts'

/** A role that an account holds in a unit. */
export interface AccountHolding extends RoleHolding {
  readonly userId: string
}

/** What is to become of roles and accounts, in one act. */
export interface HoldingChange {
  /** Who does it. */
  readonly by: string
  readonly grant?: readonly AccountHolding[]
  readonly take?: readonly AccountHolding[]
  /** Accounts that are closed: what they hold counts no more. */
  readonly close?: readonly string[]
}

/** Why roles cannot be held so; `userId` is the account that it is about. */
export type HoldingFault =
  | { readonly code: 'role-unknown'; readonly userId: string; readonly role: string }
  /** The role is not one for this kind of unit, or there is no such unit. */
  | { readonly code: 'role-misfit'; readonly userId: string; readonly role: string; readonly unit: string }
  /** One of the three administrators, and something else beside it. */
  | { readonly code: 'administers-alone'; readonly userId: string; readonly role: string }
  /** Nobody gives a role to himself. */
  | { readonly code: 'own-role'; readonly userId: string; readonly role: string }
  /** Nobody would be left who administers this. */
  | { readonly code: 'last-administrator'; readonly administers: Administration }

/**
 * Whether a role can be held in a unit: the plan's filter on the role decides.
 *
 * @example roleFits(jizhou, 'reporter', 'czj') // false: the finance bureau hands nothing in
 */
export function roleFits(plan: WorkPlan, role: string, unit: string): boolean {
  const found = plan.roles.find(({ id }) => id === role)
  const at = plan.units.find(({ code }) => code === unit)
  return found !== undefined && at !== undefined && (found.units === undefined || testExpr(found.units, at))
}

/**
 * Everything against a change of who holds what; an empty list: it may be done.
 * `held` is what open accounts hold now. An administering role stands alone on
 * its account, whatever unit it is held in; the last holder of each stays.
 *
 * @example
 * holdingFaults(jizhou, [], { by: 'me', grant: [{ userId: 'me', role: 'manager', unit: 'fgw' }] })
 * // [{ code: 'own-role', userId: 'me', role: 'manager' }]
 */
export function holdingFaults(
  plan: WorkPlan,
  held: readonly AccountHolding[],
  change: HoldingChange,
): HoldingFault[] {
  const { by, grant = [], take = [], close = [] } = change
  const faults: HoldingFault[] = []
  const roles = new Map(plan.roles.map((role) => [role.id, role]))
  for (const { userId, role, unit } of grant) {
    if (!roles.has(role)) faults.push({ code: 'role-unknown', userId, role })
    else if (!roleFits(plan, role, unit)) faults.push({ code: 'role-misfit', userId, role, unit })
    if (userId === by) faults.push({ code: 'own-role', userId, role })
  }
  const taken = new Set(take.map(keyOf))
  const stays = held.filter((holding) => !taken.has(keyOf(holding)))
  const after = [...stays, ...grant].filter(({ userId }) => !close.includes(userId))
  const touched = new Set(grant.map(({ userId }) => userId))
  for (const [userId, own] of Map.groupBy(after, (holding) => holding.userId)) {
    if (!touched.has(userId)) continue
    const names = new Set(own.map(({ role }) => role))
    const administering = [...names].find((role) => roles.get(role)?.administers !== undefined)
    if (administering !== undefined && names.size > 1)
      faults.push({ code: 'administers-alone', userId, role: administering })
  }
  for (const administers of administrationSchema.options) {
    const looksAfter = ({ role }: AccountHolding): boolean => roles.get(role)?.administers === administers
    if (held.some(looksAfter) && !after.some(looksAfter))
      faults.push({ code: 'last-administrator', administers })
  }
  return faults
}

function keyOf({ userId, role, unit }: AccountHolding): string {
  return JSON.stringify([userId, role, unit])
}
