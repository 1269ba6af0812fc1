import { projectRecord, type ProjectRecord, type Queryable } from '@zhaoshang/db'
import type { PolicyName } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'

/** The project, for who may do with it what the policy says: one that he may not even read is as if it were not there. */
export async function findProject(
  ctx: ActorContext,
  id: string,
  policy: PolicyName,
  q: Queryable = ctx.database,
): Promise<ProjectRecord> {
  const project = await projectRecord(q, id)
  if (!project || !may(ctx, 'project.read', project))
    throw new Refused({ code: 'not-found', what: 'project' })
  if (policy !== 'project.read') assertMay(ctx, policy, project)
  return project
}
