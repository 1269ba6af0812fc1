import { assurancesOf } from '@zhaoshang/db'
import { testExpr } from '@zhaoshang/domain'
import { z } from 'zod'
import { findProject } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { assuranceView, assuranceViewSchema } from './assurance-view.ts'

/** What is secured for a project, and of what more can be asked from whom. */
export const ofProject = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.strictObject({
      rows: z.array(assuranceViewSchema),
      mayEdit: z.boolean(),
      deliverers: z.array(
        z.strictObject({
          kind: z.string(),
          units: z.array(z.strictObject({ unit: z.string(), name: z.string() })),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input }) => {
    const project = await findProject(ctx, ctx.database, input.project, 'project.read')
    const rows = await assurancesOf(ctx.database, project.id)
    return {
      rows: rows.map((row) => assuranceView(ctx, row)),
      mayEdit: may(ctx, 'project.edit', project),
      deliverers: ctx.plan.assurances.map(({ id, deliverers }) => ({
        kind: id,
        units: ctx.plan.units
          .filter((unit) => testExpr(deliverers, unit))
          .map(({ code, name }) => ({ unit: code, name })),
      })),
    }
  })
