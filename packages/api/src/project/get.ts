import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from './find-project.ts'
import { projectView, projectViewSchema } from './project-view.ts'

/** One project with all values; contacts masked, for those who may know of them. */
export const get = permitted('project.read')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(projectViewSchema)
  .query(async ({ ctx, input: { id } }) => projectView(ctx, await findProject(ctx, id, 'project.read')))
