import { z } from 'zod'
import { nothing, testExpr, type Expr, type Row } from '../expr/expr.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/**
 * Every named permission of the software, and which properties of a row say
 * whose it is. Policies are code; which role holds which is plan data
 * (`grants`), so procedure, row filter and button ask the same table.
 */
export const policies = {
  'return.read': { units: ['unit'] },
  /** Upload, correct, write, hand in, withdraw. */
  'return.fill': { units: ['unit'] },
  /** Send on to the office or back to the reporter. */
  'return.review': { units: ['unit'] },
  /** Accept, or return with a reason. */
  'return.decide': { units: ['unit'] },
  'matrix.read': { units: ['unit'] },
  'consolidation.read': { units: ['unit'] },
  'project.read': { units: ['reportingUnit', 'responsibleUnit'] },
  'project.edit': { units: ['reportingUnit'] },
  /** See contact persons and numbers of negotiating projects. */
  'contact.read': { units: ['reportingUnit'] },
} as const satisfies Record<string, { units: readonly string[] }>

export type PolicyName = keyof typeof policies
/** The name of a policy; any other is refused. */
export const policyNameSchema = z.enum(Object.keys(policies) as [PolicyName, ...PolicyName[]])

/** That a role holds a policy, for rows of its own unit, of its unit and those under it, or of all. */
export const grantSchema = z.strictObject({
  role: z.string().min(1),
  policy: policyNameSchema,
  scope: z.enum(['own', 'own-and-under', 'all']),
})
export type Grant = z.infer<typeof grantSchema>

/** A role held in a unit. */
export type RoleHolding = { readonly role: string; readonly unit: string }

/** Who acts. Units are those of the holdings, so one person may report for one unit and review for another. */
export type Actor = {
  readonly userId: string
  readonly name: string
  readonly holdings: readonly RoleHolding[]
}

/**
 * Rows that the actor may see or act on under a policy, as a filter; {@link nothing} where none.
 *
 * @example scopeOf(plan, { userId: 'u', name: '', holdings: [] }, 'project.read') // nothing: an empty `any`
 */
export function scopeOf(plan: WorkPlan, actor: Actor, policy: PolicyName): Expr {
  const properties = policies[policy].units
  const units = new Set<string>()
  for (const holding of actor.holdings) {
    for (const grant of plan.grants) {
      if (grant.role !== holding.role || grant.policy !== policy) continue
      if (grant.scope === 'all') return { all: [] }
      units.add(holding.unit)
      if (grant.scope === 'own-and-under') for (const code of unitsUnder(plan, holding.unit)) units.add(code)
    }
  }
  if (units.size === 0) return nothing
  return { any: properties.map((property) => ({ in: [property, [...units]] })) }
}

/** Not permitted, and under which policy. */
export type PolicyRefusal = { code: 'not-permitted'; policy: PolicyName }

/**
 * `scopeOf` applied to one row, so list, detail and button agree by construction.
 *
 * @example can(plan, reporterOfTown, 'return.fill', { unit: 'another' }) // refused: not-permitted
 */
export function can(plan: WorkPlan, actor: Actor, policy: PolicyName, row: Row): Result<true, PolicyRefusal> {
  return testExpr(scopeOf(plan, actor, policy), row)
    ? accept(true)
    : refuse({ code: 'not-permitted', policy })
}

/**
 * Whether the actor holds the policy for any row at all: what the navigation asks.
 *
 * @example holds(plan, actorWithoutRoles, 'return.fill') // false
 */
export function holds(plan: WorkPlan, actor: Actor, policy: PolicyName): boolean {
  return actor.holdings.some((holding) =>
    plan.grants.some((grant) => grant.role === holding.role && grant.policy === policy),
  )
}

function unitsUnder(plan: WorkPlan, parent: string): string[] {
  const direct = plan.units.filter((unit) => unit.parent === parent).map((unit) => unit.code)
  return direct.flatMap((code) => [code, ...unitsUnder(plan, code)])
}
