import { listProjects, projectsById, type ProjectHead } from '@zhaoshang/db'
import { dayOfInstant, projectFilterSchema, scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { Refused } from '../refusal/refused.ts'

/** So many projects are changed in one go. */
export const mostAtOnce = 5_000

/** Rows that somebody picked, or all that fit a filter. */
export const chosenSchema = z.union([
  z.strictObject({ ids: z.array(z.string().max(100)).min(1).max(mostAtOnce) }),
  z.strictObject({ filter: projectFilterSchema }),
])
export type Chosen = z.infer<typeof chosenSchema>

/** The projects, of those that the reader may see; refuses more than can be changed in one go. */
export async function chosenProjects(ctx: ActorContext, chosen: Chosen): Promise<ProjectHead[]> {
  const { plan, actor, database, clock } = ctx
  const selection = {
    plan,
    where: scopeOf(plan, actor, 'project.read'),
    today: dayOfInstant(clock.now()),
  }
  if ('ids' in chosen) return projectsById(database, { ...selection, filter: {} }, chosen.ids)
  const { rows, total } = await listProjects(database, {
    ...selection,
    filter: chosen.filter,
    limit: mostAtOnce,
  })
  if (total > mostAtOnce) throw new Refused({ code: 'too-many-projects', limit: mostAtOnce })
  return rows
}
