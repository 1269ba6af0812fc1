import { flagById, write } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** The office confirms or refuses a mark, or ends one that does not hold any more. */
export const decide = permitted('project.decide')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int(),
      decision: z.enum(['confirm', 'refuse', 'end']),
      note: z.string().trim().max(500),
    }),
  )
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, decision, note } }) => {
    const today = dayOfInstant(ctx.clock.now())
    const decided = await write<{ changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, `project.flag-${decision}`),
      async (w) => {
        const found = await flagById(w, id)
        if (!found) return refuse({ code: 'not-found', what: 'flag' })
        const project = await findProject(ctx, found.projectId, 'project.decide', w)
        if (found.state !== (decision === 'end' ? 'confirmed' : 'waiting'))
          return refuse({ code: 'review-closed' })
        if (decision !== 'confirm' && note === '') return refuse({ code: 'reason-needed' })
        await w.update('projectFlag', id, version, {
          state: ({ confirm: 'confirmed', refuse: 'refused', end: 'ended' } as const)[decision],
          decidedBy: ctx.actor.userId,
          decidedDay: today,
          note: note === '' ? null : note,
        })
        const others = project.flags.filter((flag) => flag !== found.flag)
        if (decision !== 'refuse')
          await w.update('project', project.id, project.version, {
            flags: decision === 'confirm' ? [...others, found.flag] : others,
          })
        return accept({ changeSet: w.changeSet })
      },
    )
    return written(decided)
  })
