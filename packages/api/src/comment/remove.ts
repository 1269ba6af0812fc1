import { commentById, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'

/** Takes back what one has said oneself. */
export const remove = permitted('project.comment')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(z.literal(true))
  .mutation(async ({ ctx, input: { id } }) => {
    const removed = await write<true, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'comment.remove'),
      async (w) => {
        const found = await commentById(w, id)
        if (!found || found.entity !== 'project') return refuse({ code: 'not-found', what: 'comment' })
        await findProject(ctx, found.entityId, 'project.comment', w)
        if (found.actor !== ctx.actor.userId) return refuse({ code: 'not-permitted' })
        const mentions = await w.query<{ userId: string }>(
          'select user_id as "userId" from comment_mention where comment_id = $1',
          [id],
        )
        for (const { userId } of mentions) await w.remove('commentMention', { commentId: id, userId }, null)
        await w.remove('comment', id, null)
        return accept(true)
      },
    )
    return written(removed)
  })
