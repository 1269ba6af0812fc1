import { projectStagesOf, write } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** The office passes a stage, from which day on it counts, or returns it with what is to be mended. */
export const decide = permitted('project.decide')
  .input(
    z.strictObject({
      project: z.string().max(100),
      stage: z.string().max(100),
      /** Of the stage's row, as it was read. */
      version: z.int(),
      pass: z.boolean(),
      note: z.string().trim().max(500),
    }),
  )
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: id, stage, version, pass, note } }) => {
    const today = dayOfInstant(ctx.clock.now())
    const decided = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, pass ? 'project.review-pass' : 'project.review-return'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.decide', w)
        const stored = (await projectStagesOf(w, [id])).find((one) => one.stage === stage)
        if (stored?.reviewState !== 'waiting') return refuse({ code: 'review-closed' })
        if (!pass && note === '') return refuse({ code: 'reason-needed' })
        await w.update('projectStage', { projectId: id, stage }, version, {
          reviewState: pass ? 'passed' : 'returned',
          reviewDay: pass ? today : null,
          reviewNote: note === '' ? null : note,
          reviewer: ctx.actor.userId,
        })
        if (pass && project.stage === stage)
          await w.update('project', id, project.version, { reviewDay: today })
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(decided)
  })
