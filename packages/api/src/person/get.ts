import { handOvers, personWith } from '@zhaoshang/db'
import { dayOfInstant, daySchema, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { personView, personViewSchema } from './person-view.ts'

/** A person with posts, account and what was handed over. */
export const get = permitted('person.read')
  .input(z.strictObject({ id: z.string() }))
  .output(
    z.strictObject({
      person: personViewSchema,
      handOvers: z.array(
        z.strictObject({
          id: z.string(),
          kind: z.enum(['leave', 'move']),
          day: daySchema,
          at: instantSchema,
          items: z.int(),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { id } }) => {
    const found = await personWith(ctx.database, id, dayOfInstant(ctx.clock.now()))
    if (!found) throw new Refused({ code: 'not-found', what: 'person' })
    assertMay(ctx, 'person.read', { unit: found.unit })
    const past = await handOvers(ctx.database, { person: id })
    return {
      person: personView(ctx.plan, found, {
        edit: may(ctx, 'person.edit', { unit: found.unit }),
        handOver: may(ctx, 'person.hand-over', { unit: found.unit }),
      }),
      handOvers: past
        .filter(({ unit }) => may(ctx, 'person.read', { unit }))
        .map((one) => ({ id: one.id, kind: one.kind, day: one.day, at: one.at, items: one.items.length })),
    }
  })
