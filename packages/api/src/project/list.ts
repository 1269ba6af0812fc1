import { listProjects, type ProjectRow } from '@zhaoshang/db'
import {
  columnOf,
  dayOfInstant,
  maskValue,
  projectFilterSchema,
  projectSortSchema,
  scopeOf,
  type FieldValue,
  type WorkPlan,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { projectRowSchema } from './project-row.ts'

/** Projects that I may see, newest first unless asked otherwise. `columns`: ids of columns beside the head. */
export const list = permitted('project.read')
  .input(
    z.strictObject({
      filter: projectFilterSchema.default({}),
      sort: projectSortSchema.optional(),
      columns: z.array(z.string().max(200)).max(100).default([]),
      cursor: z.string().optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .output(z.strictObject({ rows: z.array(projectRowSchema), total: z.int(), next: z.string().optional() }))
  .query(async ({ ctx, input: { cursor, ...input } }) => {
    const { plan, actor, clock } = ctx
    const { rows, total, next } = await listProjects(ctx.database, {
      ...input,
      plan,
      today: dayOfInstant(clock.now()),
      where: scopeOf(plan, actor, 'project.read'),
      contacts: scopeOf(plan, actor, 'contact.read'),
      after: cursor === undefined ? undefined : readCursor(cursor),
    })
    return { rows: rows.map((row) => masked(plan, row)), total, ...(next && { next: cursorOf(next) }) }
  })

function masked(plan: WorkPlan, row: ProjectRow) {
  const values = Object.entries(row.values).flatMap(([id, value]): [string, FieldValue][] => {
    const { field, sensitive } = columnOf(plan, id) ?? {}
    const shown = sensitive && field ? maskValue(field, value) : value
    return shown === undefined ? [] : [[id, shown]]
  })
  return { ...row, flags: [...row.flags], values: Object.fromEntries(values) }
}
