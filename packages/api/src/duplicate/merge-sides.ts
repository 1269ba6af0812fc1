import { projectRecord, type ProjectRecord, type Queryable } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

export interface MergeSides {
  /** The one that goes on. */
  readonly kept: ProjectRecord
  /** The one that goes into it. */
  readonly merged: ProjectRecord
}

/** Two projects of which one may go into the other, for who rules on both. */
export async function mergeSides(
  ctx: ActorContext,
  { kept: keptId, merged: mergedId }: { kept: string; merged: string },
  q: Queryable = ctx.database,
): Promise<MergeSides> {
  const [kept, merged] = [await projectRecord(q, keptId), await projectRecord(q, mergedId)]
  if (!kept || !merged) throw new Refused({ code: 'not-found', what: 'project' })
  for (const side of [kept, merged]) assertMay(ctx, 'project.decide', side)
  if (kept.id === merged.id) throw new Refused({ code: 'merge-impossible', why: 'same' })
  if (kept.mergedInto !== null || merged.mergedInto !== null)
    throw new Refused({ code: 'merge-impossible', why: 'merged-already' })
  return { kept, merged }
}
