import { unitsTouched, type ChangeSetOnRecord } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** What one did oneself one may take back; what others did, only the office, which also rules on projects. */
export async function assertMayUndo(context: ActorContext, set: ChangeSetOnRecord): Promise<void> {
  const units = await unitsTouched(context.database, set)
  if (units === null || units.length === 0) throw new Refused({ code: 'not-undoable' })
  for (const reportingUnit of units) {
    assertMay(context, 'project.undo', { reportingUnit })
    if (set.actor !== context.actor.userId) assertMay(context, 'project.decide', { reportingUnit })
  }
}
