import { z } from 'zod'
import { chosenProjects, chosenSchema } from '../bulk/chosen-projects.ts'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'

const shown = 200

/** What would be handed over, and whom each count credits before and after. */
export const preview = permitted('project.transfer')
  .input(z.strictObject({ which: chosenSchema, toUnit: z.string().max(100) }))
  .output(
    z.strictObject({
      rows: z.array(z.strictObject({ id: z.string(), version: z.int() })),
      projects: z.array(
        z.strictObject({ id: z.string(), name: z.string(), stage: z.string(), fromUnit: z.string() }),
      ),
      /** Already of that unit, or not for me to hand over. */
      leftOut: z.int(),
      /** The plan's counts: whom each credits. */
      credits: z.array(
        z.strictObject({
          rule: z.string(),
          attribution: z.enum(['reporting-unit', 'responsible-unit', 'first-reporter', 'shared']),
        }),
      ),
    }),
  )
  // Thousands of ids do not fit an address, so what only reads is asked like an act.
  .mutation(async ({ ctx, input: { which, toUnit } }) => {
    const heads = await chosenProjects(ctx, which)
    const going = heads.filter(
      (head) =>
        head.reportingUnit !== toUnit && may(ctx, 'project.transfer', { reportingUnit: head.reportingUnit }),
    )
    return {
      rows: going.map(({ id, version }) => ({ id, version })),
      projects: going
        .slice(0, shown)
        .map(({ id, name, stage, reportingUnit: fromUnit }) => ({ id, name, stage, fromUnit })),
      leftOut: heads.length - going.length,
      credits: ctx.plan.counting.map(({ name: rule, attribution }) => ({ rule, attribution })),
    }
  })
