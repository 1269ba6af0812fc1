import { accountsNamed, write } from '@zhaoshang/db'
import { accept, can, cleanText, dayOfInstant, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'

/** Says something about a project; who is named finds it on his first page. */
export const add = permitted('project.comment')
  .input(
    z.strictObject({
      project: z.string().max(100),
      text: z.string().trim().min(1).max(2000),
      mentions: z.array(z.string().max(100)).max(20).default([]),
    }),
  )
  .output(z.strictObject({ id: z.string(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: id, text, mentions } }) => {
    const said = await write<{ id: string; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'comment.add'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.comment', w)
        const named = await accountsNamed(w, [...new Set(mentions)], dayOfInstant(ctx.clock.now()))
        // Whoever cannot read the project would be called to a page that he cannot open.
        const readers = named.filter(
          ({ id: userId, name, holdings }) =>
            can(ctx.plan, { userId, name, holdings }, 'project.read', project).ok,
        )
        if (readers.length < new Set(mentions).size) return refuse({ code: 'not-found', what: 'person' })
        const made = await w.create('comment', { entity: 'project', entityId: id, text: cleanText(text) })
        await w.createMany(
          'commentMention',
          readers.map(({ id: userId }) => ({ commentId: made.id, userId })),
        )
        return accept({ id: made.id, changeSet: w.changeSet })
      },
    )
    return written(said)
  })
