import { nothing, scopeOf, testExpr, type Row } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import type { ContactSight } from './project-cells.ts'

/**
 * How contacts of each project are shown to somebody who takes them out:
 * without the mask only where he may and asked, masked where he may know of
 * them, and elsewhere not at all.
 */
export function contactSight(
  { plan, actor }: Pick<ActorContext, 'plan' | 'actor'>,
  asked: boolean,
): (project: Row) => ContactSight {
  const read = scopeOf(plan, actor, 'contact.read')
  const clear = asked ? scopeOf(plan, actor, 'contact.export') : nothing
  return (project) => {
    if (!testExpr(read, project)) return 'none'
    return testExpr(clear, project) ? 'clear' : 'masked'
  }
}
