import { progressOf } from '@zhaoshang/db'
import { daySchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { readTextCursor, textCursor } from '../../scope/text-cursor.ts'
import { findProject } from '../find-project.ts'

/** The dated lines on how a project gets on, newest day first. */
export const list = permitted('project.read')
  .input(
    z.strictObject({
      project: z.string().max(100),
      cursor: z.string().max(400).optional(),
      limit: z.int().min(1).max(100).default(10),
    }),
  )
  .output(
    z.strictObject({
      lines: z.array(
        z.strictObject({
          id: z.string(),
          day: daySchema,
          text: z.string(),
          at: instantSchema,
          actorName: z.string().nullable(),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { project, cursor, limit } }) => {
    await findProject(ctx, project, 'project.read')
    const after = cursor === undefined ? undefined : readTextCursor(cursor)
    const found = await progressOf(ctx.database, project, {
      after: after && { day: after.key, id: after.id },
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return { lines: page, ...(last && { next: textCursor(last.day, last.id) }) }
  })
