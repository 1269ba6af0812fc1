import { sumProjects } from '@zhaoshang/db'
import { dayOfInstant, projectFilterSchema, scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

const amounts = {
  projects: z.int(),
  investmentYuan: z.number(),
  fundsYuan: z.number(),
  /** Null: not asked for. */
  fixedYuan: z.number().nullable(),
  fundsYearYuan: z.number().nullable(),
}

/** What the projects of a list come to, stage by stage in the plan's order: its last line, and the heads of the board. */
export const figures = permitted('project.read')
  .input(
    z.strictObject({
      filter: projectFilterSchema.default({}),
      /** Also fixed assets and this year's funds, which take a pass over all that fits. */
      every: z.boolean().default(false),
    }),
  )
  .output(z.strictObject({ stages: z.array(z.strictObject({ stage: z.string(), ...amounts })) }))
  .query(async ({ ctx, input: { filter, every } }) => {
    const { plan, actor, clock } = ctx
    const selection = {
      plan,
      filter,
      today: dayOfInstant(clock.now()),
      where: scopeOf(plan, actor, 'project.read'),
    }
    const sums = await sumProjects(ctx.database, selection, { every })
    const known = new Map(sums.map((sum) => [sum.stage, sum]))
    const unasked = every ? 0 : null
    const none = {
      projects: 0,
      investmentYuan: 0,
      fundsYuan: 0,
      fixedYuan: unasked,
      fundsYearYuan: unasked,
    }
    return { stages: plan.stages.map(({ id }) => known.get(id) ?? { stage: id, ...none }) }
  })
