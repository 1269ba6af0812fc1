import { commentsOf } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { may } from '../scope/checked.ts'
import { keysetCursor, readKeysetCursor } from '../scope/keyset-cursor.ts'

/** What people say about a project, newest first. */
export const list = permitted('project.read')
  .input(
    z.strictObject({
      project: z.string().max(100),
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(100).default(20),
    }),
  )
  .output(
    z.strictObject({
      comments: z.array(
        z.strictObject({
          id: z.string(),
          text: z.string(),
          actorName: z.string().nullable(),
          at: instantSchema,
          mentioned: z.array(z.string()),
          mine: z.boolean(),
        }),
      ),
      next: z.string().optional(),
      mayComment: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { project: id, cursor, limit } }) => {
    const project = await findProject(ctx, id, 'project.read')
    const after = cursor === undefined ? undefined : readKeysetCursor(cursor)
    const found = await commentsOf(
      ctx.database,
      { entity: 'project', entityId: id },
      { after: after && { at: after.createdAt, id: after.id }, limit: limit + 1 },
    )
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      comments: page.map((comment) => ({
        id: comment.id,
        text: comment.text,
        actorName: comment.actorName,
        at: comment.at,
        mentioned: comment.mentioned.map(({ name }) => name),
        mine: comment.actor === ctx.actor.userId,
      })),
      ...(last && { next: keysetCursor(last.at, last.id) }),
      mayComment: may(ctx, 'project.comment', project),
    }
  })
