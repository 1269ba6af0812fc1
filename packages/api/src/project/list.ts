import { listProjects } from '@zhaoshang/db'
import { scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { projectHeadSchema } from './project-head.ts'

/** Projects that I may see, newest first. */
export const list = permitted('project.read')
  .input(
    z.strictObject({
      stage: z.string().optional(),
      industry: z.string().optional(),
      unit: z.string().optional(),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ rows: z.array(projectHeadSchema), total: z.int(), next: z.string().optional() }))
  .query(async ({ ctx, input: { cursor, ...filter } }) => {
    const { rows, total, next } = await listProjects(ctx.database, {
      ...filter,
      plan: ctx.plan,
      where: scopeOf(ctx.plan, ctx.actor, 'project.read'),
      after: cursor === undefined ? undefined : readCursor(cursor),
    })
    return { rows, total, ...(next && { next: cursorOf(next) }) }
  })
