import { projectStagesOf, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** The unit has mended what the office returned: the stage waits for review again. */
export const resubmit = permitted('project.edit')
  .input(z.strictObject({ project: z.string().max(100), stage: z.string().max(100), version: z.int() }))
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: id, stage, version } }) => {
    const sent = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.review-again'),
      async (w) => {
        await findProject(ctx, id, 'project.edit', w)
        const stored = (await projectStagesOf(w, [id])).find((one) => one.stage === stage)
        if (stored?.reviewState !== 'returned') return refuse({ code: 'review-closed' })
        // What was to be mended stays to be read until the office decides again.
        await w.update('projectStage', { projectId: id, stage }, version, { reviewState: 'waiting' })
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(sent)
  })
