import { searchLinkable } from '@zhaoshang/db'
import { unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { reportingUnits } from '../../scope/reporting-units.ts'

/** Projects to choose from by part of their name: those of units whose register I read. */
export const search = permitted('project.read')
  .input(z.strictObject({ words: z.string().trim().min(1).max(60) }))
  .output(z.array(z.strictObject({ id: z.string(), name: z.string(), unitName: z.string() })))
  .query(async ({ ctx, input: { words } }) => {
    const units = reportingUnits(ctx, 'project.read')
    const found = await searchLinkable(ctx.database, { words, units, limit: 20 })
    return found
      .filter(({ entity }) => entity === 'project')
      .map(({ id, title, reportingUnit }) => ({
        id,
        name: title,
        unitName: unitOf(ctx.plan, reportingUnit)?.shortName ?? reportingUnit,
      }))
  })
