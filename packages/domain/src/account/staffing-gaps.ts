import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import { administrationSchema, type Administration } from '../policy/policy.ts'
import type { AccountHolding } from './holding-faults.ts'

/** What somebody should do and nobody can. */
export type StaffingGap =
  /** A unit that owes returns, and nobody of it fills them in. */
  | { readonly code: 'no-reporter'; readonly unit: string }
  /** A unit that owes returns, and nobody of it sends them on. */
  | { readonly code: 'no-reviewer'; readonly unit: string }
  | { readonly code: 'no-administrator'; readonly administers: Administration }

/**
 * Units that owe returns without anybody who fills in or sends on, and
 * administrations without anybody. `held` is what open accounts hold.
 *
 * @example staffingGaps(jizhou, []).filter((gap) => gap.code === 'no-administrator').length // 3
 */
export function staffingGaps(plan: WorkPlan, held: readonly AccountHolding[]): StaffingGap[] {
  const gaps: StaffingGap[] = []
  for (const administers of administrationSchema.options) {
    const roles = plan.roles.filter((role) => role.administers === administers).map(({ id }) => id)
    if (!held.some(({ role }) => roles.includes(role))) gaps.push({ code: 'no-administrator', administers })
  }
  // Whoever may for every unit is the office: that it can help out does not staff the unit.
  const rolesOf = (policy: 'return.fill' | 'return.review'): Set<string> =>
    new Set(
      plan.grants.filter((grant) => grant.policy === policy && grant.scope !== 'all').map(({ role }) => role),
    )
  const fills = rolesOf('return.fill')
  const reviews = rolesOf('return.review')
  for (const unit of plan.units) {
    if (!plan.cycles.some(({ reporters }) => testExpr(reporters, unit))) continue
    const own = held.filter((holding) => holding.unit === unit.code)
    if (!own.some(({ role }) => fills.has(role))) gaps.push({ code: 'no-reporter', unit: unit.code })
    if (!own.some(({ role }) => reviews.has(role))) gaps.push({ code: 'no-reviewer', unit: unit.code })
  }
  return gaps
}
