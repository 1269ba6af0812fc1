import { getSavedView, type SavedView, type Write } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { mayChangeView, viewReader } from './view-schema.ts'

/** The view, where the actor may change it; who may not see it does not learn that it is there. */
export async function findView(w: Write, ctx: ActorContext, id: string): Promise<SavedView> {
  const saved = await getSavedView(w, id, viewReader(ctx))
  if (!saved) throw new Refused({ code: 'not-found', what: 'savedView' })
  if (!mayChangeView(ctx, saved))
    throw new Refused({
      code: 'not-permitted',
      policy: saved.shared === 'all' ? 'view.publish' : 'project.edit',
    })
  return saved
}
