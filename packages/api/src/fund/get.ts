import { closedYears, fundEntriesOf, fundPlansOf } from '@zhaoshang/db'
import { dayOfInstant, fundYear, yearOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { may } from '../scope/checked.ts'
import { fundEntryView, fundEntryViewSchema } from './fund-view.ts'

/** A project's funds in place: every entry, the yearly plans, which year is this year's. Figures are folded from these by the domain. */
export const get = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.strictObject({
      /** The project's: what a change has to have seen. */
      version: z.int(),
      year: z.int(),
      closedYear: z.int().nullable(),
      /** What the register says where there are no entries yet. */
      stated: z.strictObject({ fundsYuan: z.number().nullable(), fundsYearYuan: z.number().nullable() }),
      investmentYuan: z.number().nullable(),
      entries: z.array(fundEntryViewSchema),
      plans: z.array(z.strictObject({ year: z.int(), yuan: z.number(), version: z.int() })),
      may: z.strictObject({ enter: z.boolean(), check: z.boolean() }),
    }),
  )
  .query(async ({ ctx, input: { project: id } }) => {
    const { database, plan, clock } = ctx
    const project = await findProject(ctx, id, 'project.read')
    const [entries, plans, closed] = await Promise.all([
      fundEntriesOf(database, id),
      fundPlansOf(database, id),
      closedYears(database, [id]),
    ])
    const closedYear = closed.get(id) ?? null
    const { version, fundsYuan, fundsYearYuan, investmentYuan } = project
    return {
      version,
      year: fundYear(plan.funds, closedYear, yearOf(dayOfInstant(clock.now()))),
      closedYear,
      stated: { fundsYuan, fundsYearYuan },
      investmentYuan,
      entries: entries.map(fundEntryView),
      plans: plans.map(({ year, yuan, version: ofPlan }) => ({ year, yuan, version: ofPlan })),
      may: {
        enter: may(ctx, 'project.edit', project) && project.mergedInto === null,
        check: may(ctx, 'fund.verify', project),
      },
    }
  })
