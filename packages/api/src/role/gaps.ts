import { countWithoutRole, rolesHeld } from '@zhaoshang/db'
import { administrationSchema, dayOfInstant, staffingGaps, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'

/** What somebody should do and nobody can: units without reporter or reviewer, administrations without anybody, accounts without a role. */
export const gaps = permitted('role.read')
  .output(
    z.strictObject({
      units: z.array(
        z.strictObject({
          unit: z.string(),
          unitName: z.string(),
          lacks: z.array(z.enum(['no-reporter', 'no-reviewer'])),
        }),
      ),
      administrations: z.array(administrationSchema),
      withoutRole: z.int(),
    }),
  )
  .query(async ({ ctx }) => {
    const day = dayOfInstant(ctx.clock.now())
    const found = staffingGaps(ctx.plan, await rolesHeld(ctx.database, day))
    const ofUnits = found.filter((gap) => gap.code !== 'no-administrator')
    return {
      units: [...Map.groupBy(ofUnits, ({ unit }) => unit)]
        .filter(([unit]) => may(ctx, 'role.read', { unit }))
        .map(([unit, lacking]) => ({
          unit,
          unitName: unitOf(ctx.plan, unit)?.shortName ?? unit,
          lacks: lacking.map(({ code }) => code),
        })),
      administrations: found.flatMap((gap) => (gap.code === 'no-administrator' ? [gap.administers] : [])),
      withoutRole: await countWithoutRole(ctx.database, day),
    }
  })
