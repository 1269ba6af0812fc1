import { recordsById } from '@zhaoshang/db'
import { cellFaultSchema, dayOfInstant, formatValue, sameValue, yearOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { bulkChangeSchema, bulkField, changedValues } from './bulk-change.ts'
import { chosenProjects, chosenSchema } from './chosen-projects.ts'

/** So many rows are shown one by one; the others are counted. */
const shown = 200

/** Every cell that a change for many would change, what cannot be read, and what is not mine to change. */
export const preview = permitted('project.edit')
  .input(z.strictObject({ which: chosenSchema, change: bulkChangeSchema }))
  .output(
    z.strictObject({
      /** To be given back when it is applied: each project at the version that was looked at. */
      rows: z.array(z.strictObject({ id: z.string(), version: z.int() })),
      cells: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          unit: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      ),
      faults: z.array(z.strictObject({ id: z.string(), name: z.string(), fault: cellFaultSchema })),
      faulty: z.int(),
      unchanged: z.int(),
      /** Projects that I see and may not change. */
      notMine: z.int(),
      notMineNames: z.array(z.string()),
    }),
  )
  // Thousands of ids do not fit an address, so what only reads is asked like an act.
  .mutation(async ({ ctx, input: { which, change } }) => {
    const { plan, database, clock } = ctx
    const field = bulkField(plan, change)
    const year = yearOf(dayOfInstant(clock.now()))
    const heads = await chosenProjects(ctx, which)
    const mine = heads.filter((head) => may(ctx, 'project.edit', { reportingUnit: head.reportingUnit }))
    const notMine = heads.filter((head) => !may(ctx, 'project.edit', { reportingUnit: head.reportingUnit }))
    const records = await recordsById(
      database,
      'project',
      mine.map(({ id }) => id),
      { sensitive: false },
    )
    const rows: { id: string; version: number }[] = []
    const cells: { id: string; name: string; unit: string; before: string; after: string }[] = []
    const faults: { id: string; name: string; fault: z.infer<typeof cellFaultSchema> }[] = []
    let unchanged = 0
    for (const { id, version, name, reportingUnit: unit, values } of records) {
      const after = changedValues(plan, field, change, values, year)
      if (!after.ok) faults.push({ id, name, fault: after.fault })
      else if (sameValue(values[field.id], after.values[field.id])) unchanged++
      else {
        rows.push({ id, version })
        const words = (of: typeof values): string => formatValue(plan, field, of[field.id])
        if (cells.length < shown)
          cells.push({ id, name, unit, before: words(values), after: words(after.values) })
      }
    }
    return {
      rows,
      cells,
      faults: faults.slice(0, shown),
      faulty: faults.length,
      unchanged,
      notMine: notMine.length,
      notMineNames: notMine.slice(0, 20).map(({ name }) => name),
    }
  })
