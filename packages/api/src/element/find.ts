import { getProject, type Queryable, type Row } from '@zhaoshang/db'
import type { Review, WorkPlan } from '@zhaoshang/domain'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'

export type ElementWhy = Extract<Refused['refusal'], { code: 'element-impossible' }>['why']

/** Why this cannot be done with an element as things stand. */
export function impossible(why: ElementWhy): Refused {
  return new Refused({ code: 'element-impossible', why })
}

/** A project that the actor may do this with; another's is as if it were not there. */
export async function findProject(
  context: ActorContext,
  q: Queryable,
  id: string,
  policy: 'project.read' | 'project.edit',
): Promise<Row<'project'>> {
  const project = await getProject(q, id)
  if (!project || !may(context, 'project.read', project))
    throw new Refused({ code: 'not-found', what: 'project' })
  if (!may(context, policy, project)) throw new Refused({ code: 'not-permitted', policy })
  return project
}

/** Nothing new is begun with a project that was ended or merged into another. */
export function assertStands(plan: WorkPlan, project: Row<'project'>): void {
  const counts = plan.statuses.find(({ id }) => id === project.status)?.counts ?? true
  if (!counts || project.mergedInto !== null) throw impossible('project-ended')
}

export function reviewOf(plan: WorkPlan, id: string): Review {
  const review = plan.reviews.find((one) => one.id === id)
  if (!review) throw new Refused({ code: 'not-found', what: 'review' })
  return review
}
