import { policies, type PolicyName, type WorkPlan } from '@zhaoshang/domain'
import type { Cell, Whose } from './access-matrix.ts'

/** Sensitive columns: who sees the row without holding the policy sees it masked. */
const maskedIn: Partial<Record<PolicyName, PolicyName>> = { 'contact.read': 'project.read' }

/** What a role may under a plan, from its grants alone. */
export function realCell(plan: WorkPlan, role: string, policy: PolicyName): Record<Whose, Cell> {
  const held = reach(plan, role, policy)
  const row = maskedIn[policy]
  if (row === undefined) return held
  const seen = reach(plan, role, row)
  return { own: masked(held.own, seen.own), foreign: masked(held.foreign, seen.foreign) }
}

function masked(held: Cell, seen: Cell): Cell {
  return held === '否' && seen !== '否' ? '遮盖' : held
}

function reach(plan: WorkPlan, role: string, policy: PolicyName): Record<Whose, Cell> {
  const scopes = plan.grants
    .filter((grant) => grant.role === role && grant.policy === policy)
    .map(({ scope }) => scope)
  if (scopes.length === 0) return { own: '否', foreign: '否' }
  // What belongs to no unit is held for everything.
  if (scopes.includes('all') || policies[policy].units.length === 0) return { own: '可', foreign: '可' }
  return { own: scopes.includes('own-and-under') ? '含下级' : '可', foreign: '否' }
}
