import { flagsOf, write } from '@zhaoshang/db'
import { accept, cleanText, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** Proposes a mark of the plan for a project, with the reason that the office judges. */
export const propose = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      flag: z.string().max(100),
      reason: z.string().trim().max(500),
    }),
  )
  .output(z.strictObject({ id: z.string(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: id, flag, reason } }) => {
    const proposed = await write<{ id: string; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.flag-propose'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.edit', w)
        if (!ctx.plan.register.flags.some((known) => known.id === flag))
          return refuse({ code: 'flag-impossible', why: 'flag-unknown' })
        if (reason === '') return refuse({ code: 'reason-needed' })
        // Two that propose the same at once: one is told.
        await w.query('select pg_advisory_xact_lock(hashtext($1))', [`project-flag/${id}`])
        const waiting = (await flagsOf(w, id)).some((one) => one.flag === flag && one.state === 'waiting')
        if (waiting || project.flags.includes(flag))
          return refuse({ code: 'flag-impossible', why: 'there-already' })
        const made = await w.create('projectFlag', { projectId: id, flag, reason: cleanText(reason) })
        return accept({ id: made.id, changeSet: w.changeSet })
      },
    )
    return written(proposed)
  })
