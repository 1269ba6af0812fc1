import { waitsForRuling } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'

/** Whether the office still has to say that a project is not another one: all that its unit is told of it. */
export const standing = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(z.strictObject({ waits: z.boolean() }))
  .query(async ({ ctx, input }) => {
    const { id } = await findProject(ctx, input.project, 'project.read')
    return { waits: await waitsForRuling(ctx.database, id) }
  })
