import { sumProjects } from '@zhaoshang/db'
import { dayOfInstant, projectFilterSchema, scopeOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

const amounts = {
  projects: z.int(),
  investmentYuan: z.number(),
  fixedYuan: z.number(),
  fundsYuan: z.number(),
  fundsYearYuan: z.number(),
}

/** What the projects of a list come to, stage by stage in the plan's order: its last line, and the heads of the board. */
export const figures = permitted('project.read')
  .input(z.strictObject({ filter: projectFilterSchema.default({}) }))
  .output(z.strictObject({ stages: z.array(z.strictObject({ stage: z.string(), ...amounts })) }))
  .query(async ({ ctx, input: { filter } }) => {
    const { plan, actor, clock } = ctx
    const sums = await sumProjects(ctx.database, {
      plan,
      filter,
      today: dayOfInstant(clock.now()),
      where: scopeOf(plan, actor, 'project.read'),
    })
    const known = new Map(sums.map((sum) => [sum.stage, sum]))
    const none = { projects: 0, investmentYuan: 0, fixedYuan: 0, fundsYuan: 0, fundsYearYuan: 0 }
    return { stages: plan.stages.map(({ id }) => known.get(id) ?? { stage: id, ...none }) }
  })
