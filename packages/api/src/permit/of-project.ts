import { permitsOf } from '@zhaoshang/db'
import { atOrAfter, dayOfInstant, testExpr } from '@zhaoshang/domain'
import { z } from 'zod'
import { findProject } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { itemsOf } from './items-of.ts'
import { permitViewSchema } from './permit-view.ts'

/** The permits that a project needs, and where each stands. */
export const ofProject = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.strictObject({
      /** The plan follows permits, and the project is far enough. */
      followed: z.boolean(),
      items: z.array(permitViewSchema),
      /** As whom the actor makes entries; null: he makes none. */
      as: z.string().nullable(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan, database, calendar } = ctx
    const project = await findProject(ctx, database, input.project, 'project.read')
    const { permits } = plan
    const rows = await permitsOf(database, [project.id])
    const followed = permits !== undefined && atOrAfter(plan, project.stage, permits.from)
    const today = dayOfInstant(ctx.clock.now())
    const tracker =
      permits &&
      plan.units.find(
        (unit) => testExpr(permits.trackers, unit) && may(ctx, 'permit.edit', { unit: unit.code }),
      )
    return {
      followed,
      items: followed || rows.length > 0 ? itemsOf(plan, project, rows, calendar, today) : [],
      as: tracker?.code ?? null,
    }
  })
