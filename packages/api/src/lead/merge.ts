import { write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { findNewLead } from './find-lead.ts'

/** The office finds that a lead is about a project that there is: it is kept with it. */
export const merge = permitted('lead.decide')
  .input(z.strictObject({ id: z.string().max(100), version: z.int(), project: z.string().max(100) }))
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, project: projectId } }) => {
    const done = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'lead.merge'),
      async (w) => {
        await findNewLead(ctx, id, w)
        const project = await findProject(ctx, projectId, 'project.decide', w)
        if (project.mergedInto !== null) return refuse({ code: 'merge-impossible', why: 'merged-already' })
        await w.update('lead', id, version, {
          state: 'merged',
          unit: project.reportingUnit,
          projectId,
          decidedBy: w.actor,
          decidedAt: w.now,
        })
        if (project.sourceLead === null)
          await w.update('project', projectId, project.version, { sourceLead: id })
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(done)
  })
