import { supportRequestsOf } from '@zhaoshang/db'
import { atOrAfter, testExpr } from '@zhaoshang/domain'
import { z } from 'zod'
import { findProject } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { supportView, supportViewSchema } from './support-view.ts'

/** What was asked of the level above for a project, and what came of it. */
export const ofProject = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.strictObject({
      rows: z.array(supportViewSchema),
      /** The plan has such support, and the project is far enough. */
      mature: z.boolean(),
      mayEdit: z.boolean(),
      /** Who may be named as asking. */
      seekers: z.array(z.strictObject({ unit: z.string(), name: z.string() })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan } = ctx
    const project = await findProject(ctx, ctx.database, input.project, 'project.read')
    const rows = await supportRequestsOf(ctx.database, project.id)
    const { support } = plan
    const seekers = plan.units.filter(
      (unit) =>
        unit.code === project.reportingUnit ||
        (support?.seekers !== undefined && testExpr(support.seekers, unit)),
    )
    return {
      rows: rows.map((row) => supportView(plan, row)),
      mature: support !== undefined && atOrAfter(plan, project.stage, support.from),
      mayEdit: may(ctx, 'project.edit', project),
      seekers: seekers.map(({ code, name }) => ({ unit: code, name })),
    }
  })
