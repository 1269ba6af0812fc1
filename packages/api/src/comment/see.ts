import { unseenOn, write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'

/** I have seen where I was named on a project: it leaves my first page. */
export const see = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(z.strictObject({ seen: z.int() }))
  .mutation(async ({ ctx, input: { project: id } }) => {
    await findProject(ctx, id, 'project.read')
    const { userId } = ctx.actor
    const unseen = await unseenOn(ctx.database, userId, { entity: 'project', entityId: id })
    if (unseen.length === 0) return { seen: 0 }
    const seen = await write(ctx.database, writeContext(ctx, 'comment.see'), async (w) => {
      await w.putMany(
        'commentMention',
        unseen.map(({ id: commentId }) => ({ commentId, userId, seenAt: w.now })),
      )
      return accept({ seen: unseen.length })
    })
    return written(seen)
  })
