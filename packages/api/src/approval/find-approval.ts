import { getApproval, type NamedApproval } from '@zhaoshang/db'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { answersAs } from './asked.ts'
import { standingsOf, type Standing } from './standing.ts'
import { rowOf, subjectOf } from './subjects.ts'
import { decidersOf } from '@zhaoshang/domain'

/** An approval that the actor may see: by the policy of its subject, or because he is asked. */
export async function findApproval(context: ActorContext, id: string): Promise<Standing<NamedApproval>> {
  const found = await getApproval(context.database, id)
  const [standing] = found ? await standingsOf(context.database, [found]) : []
  if (!standing) throw new Refused({ code: 'not-found', what: 'approval' })
  const { read } = subjectOf(standing.approval.subjectKind)
  const asked = (): boolean =>
    standing.flow.steps.some((step) =>
      decidersOf(step, standing.plan).some((decider) => answersAs(context, standing.plan, decider)),
    )
  if (!may(context, read, rowOf(standing.approval)) && !asked())
    throw new Refused({ code: 'not-permitted', policy: read })
  return standing
}
