import { z } from 'zod'
import { nothing, testExpr, type Expr, type Row } from '../expr/expr.ts'
import { accept, refuse, type Result } from '../result/result.ts'
import type { WorkPlan } from '../plan/work-plan.ts'

/**
 * Whose matter a policy is. The three administrations are apart from business
 * and from each other (GB/T 22239, S24): a role that administers holds policies
 * of its own side only, every other role holds business policies only.
 */
export type Side = 'business' | Administration
/** What one of the three administrators looks after. */
export const administrationSchema = z.enum(['accounts', 'security', 'audit'])
export type Administration = z.infer<typeof administrationSchema>

type PolicyShape = { readonly units: readonly string[]; readonly sides?: readonly Side[] }

/**
 * Every named permission of the software, which properties of a row say whose
 * it is, and whose matter it is (business where it does not say). Policies are
 * code; which role holds which is plan data (`grants`), so procedure, row
 * filter and button ask the same table. A policy without unit properties is
 * held for everything or not at all.
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
  /** The office rules: that a stage counts, flags, duplicates and to whom a project belongs. */
  'project.decide': { units: ['reportingUnit'] },
  /** Hand projects to another unit. */
  'project.transfer': { units: ['reportingUnit'] },
  /** Take back a change set, as far as nothing newer contradicts it. */
  'project.undo': { units: ['reportingUnit'] },
  'project.comment': { units: ['reportingUnit', 'responsibleUnit'] },
  /** Verify what was entered as funds in place. */
  'fund.verify': { units: ['reportingUnit'] },
  /** Share a saved view with everybody. */
  'view.publish': { units: [] },
  /** Decide an element (land, funds, energy, emissions) for the unit that is asked. */
  'element.decide': { units: ['unit'] },
  /** Enter what was committed and delivered of an element. */
  'assurance.deliver': { units: ['unit'] },
  /** Keep the days of the permits that a project needs. */
  'permit.edit': { units: ['unit'] },
  /** Leads, for who sent them and for whom they are meant. */
  'lead.read': { units: ['unit', 'senderUnit'] },
  'lead.send': { units: ['senderUnit'] },
  'lead.decide': { units: ['unit'] },
  /** See contact persons and numbers of negotiating projects. */
  'contact.read': { units: ['reportingUnit'] },
  /** Have masked contacts shown; every time is put on record. */
  'contact.unmask': { units: ['reportingUnit'] },

  /** Take contacts out in a file without the mask. */
  'contact.export': { units: ['reportingUnit'] },

  /** The leading group: posts, who holds them, since when. */
  'group.read': { units: [] },
  'group.edit': { units: [] },
  /** Bring a unit into the group or take it out, by the plan's flow. */
  'member-change.propose': { units: [] },
  /** Answer for a unit that is asked, or for a post that one holds. */
  'approval.answer': { units: ['unit'] },
  /** Enter an answer that was given on paper, with its scan. */
  'approval.record': { units: [] },

  'unit.read': { units: ['unit'], sides: ['business', 'accounts', 'security', 'audit'] },
  'unit.edit': { units: ['unit'], sides: ['business', 'accounts'] },
  /** Rename, merge, split from a day on, with the open work. */
  'unit.reorganise': { units: [] },
  'person.read': { units: ['unit'] },
  'person.edit': { units: ['unit'] },
  /** Give everything open of a person to others, in one act. */
  'person.hand-over': { units: ['unit'] },
  'team.read': { units: ['unit'] },
  'team.edit': { units: ['unit'] },

  'clause.read': { units: [] },
  'duty.read': { units: ['unit'] },
  /** The year's tasks under a duty, and their evidence. */
  'duty.edit': { units: ['unit'] },
  /** A unit on its own duties, quarter by quarter. */
  'duty.report': { units: ['unit'] },
  'duty.assess': { units: ['unit'] },
  'target.read': { units: ['unit'] },
  /** Propose, issue, adjust. */
  'target.edit': { units: ['unit'] },
  'target.consult': { units: ['unit'] },
  'target.split': { units: ['unit'] },

  /** Ask for accounts for people of the unit; close them. */
  'account.propose': { units: ['unit'] },
  'account.read': { units: ['unit'], sides: ['business', 'accounts', 'security'] },
  'account.confirm': { units: ['unit'], sides: ['accounts'] },
  'account.reset': { units: ['unit'], sides: ['accounts'] },
  'backup.read': { units: [], sides: ['accounts'] },

  'role.read': { units: ['unit'], sides: ['security'] },
  'role.grant': { units: ['unit'], sides: ['security'] },
  'setting.read': { units: [], sides: ['security'] },
  'setting.edit': { units: [], sides: ['security'] },
  'session.read': { units: [], sides: ['security'] },
  'session.end': { units: [], sides: ['security'] },
  'audit.release-security': { units: [], sides: ['security'] },

  'audit.read': { units: [], sides: ['audit'] },
  /** The office director's half of letting the audit administrator see values for a case. */
  'audit.release': { units: [] },
} as const satisfies Record<string, PolicyShape>

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
  const properties: readonly string[] = policies[policy].units
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

/**
 * Whose matter a policy is.
 *
 * @example sidesOf('audit.read') // ['audit']
 */
export function sidesOf(policy: PolicyName): readonly Side[] {
  const shape: PolicyShape = policies[policy]
  return shape.sides ?? ['business']
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
