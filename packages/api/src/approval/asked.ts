import type { DeciderId, WorkPlan } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'

/** The post and the unit that a decider's id names. */
export function partsOf(decider: DeciderId): { readonly post?: string; readonly unit?: string } {
  const colon = decider.indexOf(':')
  const rest = decider.slice(colon + 1)
  if (decider.startsWith('unit:')) return { unit: rest }
  const at = rest.indexOf('@')
  return at < 0 ? { post: rest } : { post: rest.slice(0, at), unit: rest.slice(at + 1) }
}

/** Whether the actor answers as this decider: he holds the post today or stands in for it, or answers for the unit. */
export function answersAs(context: ActorContext, plan: WorkPlan, decider: DeciderId): boolean {
  const { post, unit } = partsOf(decider)
  if (post === undefined) return may(context, 'approval.answer', { unit })
  const standIns = plan.posts.filter(({ standsInFor }) => standsInFor === post).map(({ id }) => id)
  return context.actor.posts.some(
    (held) =>
      (held.post === post || standIns.includes(held.post)) && (unit === undefined || held.unit === unit),
  )
}
