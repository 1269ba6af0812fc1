import { handOvers, unitRegister } from '@zhaoshang/db'
import { daySchema, handedOverSchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'

/** A hand-over as it was done: who left, what went to whom. */
export const get = permitted('person.read')
  .input(z.strictObject({ id: z.string() }))
  .output(
    z.strictObject({
      person: z.string(),
      personName: z.string(),
      /** Called as on that day. */
      unitName: z.string(),
      toUnitName: z.string().optional(),
      kind: z.enum(['leave', 'move']),
      day: daySchema,
      at: instantSchema,
      actorName: z.string(),
      reason: z.string().optional(),
      items: z.array(handedOverSchema),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const [found] = await handOvers(ctx.database, { id })
    if (!found) throw new Refused({ code: 'not-found', what: 'hand-over' })
    assertMay(ctx, 'person.read', { unit: found.unit })
    const nameOf = async (code: string) =>
      (await unitRegister(ctx.database, { day: found.day, code }))[0]?.name ?? code
    return {
      person: found.personId,
      personName: found.personName,
      unitName: await nameOf(found.unit),
      ...(found.toUnit !== null && { toUnitName: await nameOf(found.toUnit) }),
      kind: found.kind,
      day: found.day,
      at: found.at,
      actorName: found.actorName ?? found.actor,
      ...(found.reason !== null && { reason: found.reason }),
      items: [...found.items],
    }
  })
