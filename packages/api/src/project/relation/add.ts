import { relationsOf, write } from '@zhaoshang/db'
import { accept, cleanText, refuse, relationSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { findProject } from '../find-project.ts'

/** Says that a project was upgraded from, expands, replaces or is a part of another one that I may read. */
export const add = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      kind: relationSchema.shape.kind,
      other: z.string().max(100),
      note: z.string().trim().max(500),
    }),
  )
  .output(z.strictObject({ id: z.string(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project, kind, other, note } }) => {
    const added = await write<{ id: string; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.relate'),
      async (w) => {
        await findProject(ctx, project, 'project.edit', w)
        await findProject(ctx, other, 'project.read', w)
        if (project === other) return refuse({ code: 'relation-impossible', why: 'same-project' })
        const there = (await relationsOf(w, project)).filter(
          (one) => one.kind === kind && one.other.id === other,
        )
        if (there.some(({ projectId }) => projectId === project))
          return refuse({ code: 'relation-impossible', why: 'there-already' })
        if (there.length > 0) return refuse({ code: 'relation-impossible', why: 'circle' })
        const made = await w.create('projectRelation', {
          projectId: project,
          kind,
          otherId: other,
          note: note === '' ? null : cleanText(note),
        })
        return accept({ id: made.id, changeSet: w.changeSet })
      },
    )
    return written(added)
  })
