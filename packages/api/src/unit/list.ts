import { unitRegister, type RegisteredUnit } from '@zhaoshang/db'
import { dayOfInstant, daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'
import { unitHeadSchema } from './unit-view.ts'

/** The register of units in its order, as of any day. */
export const list = permitted('unit.read')
  .input(z.strictObject({ day: daySchema.optional() }))
  .output(
    z.strictObject({
      day: daySchema,
      rows: z.array(unitHeadSchema),
      /** Make units, order them, describe them. */
      mayEdit: z.boolean(),
      mayReorganise: z.boolean(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const day = input.day ?? dayOfInstant(ctx.clock.now())
    const units = unitsOrAll(ctx, 'unit.read')
    const rows = await unitRegister(ctx.database, { day })
    return {
      day,
      rows: rows
        .filter(({ code }) => units === null || units.includes(code))
        .map((unit) => headOf(unit, may(ctx, 'person.read', { unit: unit.code }))),
      mayEdit: mayEverywhere(ctx, 'unit.edit'),
      mayReorganise: mayEverywhere(ctx, 'unit.reorganise'),
    }
  })

/** @param countsPeople whether the reader may see who is there. */
export function headOf(unit: RegisteredUnit, countsPeople: boolean): z.infer<typeof unitHeadSchema> {
  const { code, name, shortName, kinds, capabilities, parent, contact, phone, people, version } = unit
  return {
    code,
    name,
    shortName,
    kinds: [...kinds],
    capabilities: [...capabilities],
    ...(parent !== null && { parent }),
    ...(contact !== null && { contact }),
    ...(phone !== null && { phone }),
    ...(countsPeople && { people }),
    version,
  }
}
