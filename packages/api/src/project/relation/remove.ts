import { relationById, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** Takes back what was said of how a project hangs together with another; for who may edit the project it was said of. */
export const remove = permitted('project.edit')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id } }) => {
    const removed = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.unrelate'),
      async (w) => {
        const found = await relationById(w, id)
        if (!found) return refuse({ code: 'not-found', what: 'relation' })
        await findProject(ctx, found.projectId, 'project.edit', w)
        await w.remove('projectRelation', id, null)
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(removed)
  })
