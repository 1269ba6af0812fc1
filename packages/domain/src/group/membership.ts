import { testExpr } from '../expr/expr.ts'
import type { WorkPlan } from '../plan/work-plan.ts'
import type { Unit } from '../unit/unit.ts'
import type { Group } from './group.ts'

type Organisation = Pick<WorkPlan, 'group' | 'posts'>
/** What becoming or ceasing to be a member changes about a unit. */
export type Membership = Pick<Unit, 'kinds' | 'capabilities'>

/**
 * Whether a unit sits in the group: whether the post of members takes it.
 *
 * @example isMember({ posts: [] }, unit) // false: a plan without a group has no members
 */
export function isMember({ group, posts }: Organisation, unit: Unit): boolean {
  const post = posts.find(({ id }) => id === group?.memberPost)
  return post?.heldBy.kind === 'head-of-unit' && testExpr(post.heldBy.units, unit)
}

/**
 * What a unit is and does once it is a member; what it had stays.
 *
 * @example joined(group, { kinds: ['zone'], capabilities: [] }).kinds // ['zone', 'member']
 */
export function joined(group: Group, { kinds, capabilities }: Membership): Membership {
  return {
    kinds: [...new Set([...kinds, ...(group.memberKind === undefined ? [] : [group.memberKind])])],
    capabilities: [...new Set([...capabilities, ...group.memberCapabilities])],
  }
}

/**
 * What a unit is and does once it is no member any more. A unit is always of
 * some kind: one that was only a member becomes what the group says.
 *
 * @example left(group, { kinds: ['member', 'zone'], capabilities: [] }).kinds // ['zone']
 */
export function left(group: Group, { kinds, capabilities }: Membership): Membership {
  const rest = kinds.filter((kind) => kind !== group.memberKind)
  return {
    kinds: rest.length > 0 || group.formerKind === undefined ? rest : [group.formerKind],
    capabilities: capabilities.filter((each) => !group.memberCapabilities.includes(each)),
  }
}
