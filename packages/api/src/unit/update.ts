import { unitRegister, write } from '@zhaoshang/db'
import { accept, dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'
import { assertDescribed } from './described.ts'

const text = z.string().trim().max(200).nullable()

/**
 * Contacts of a unit, which its own manager keeps; and how it is described,
 * which corrects the description that counts now. A new name from a day on is
 * a reorganisation.
 */
export const update = permitted('unit.edit')
  .input(
    z.strictObject({
      code: z.string(),
      version: z.int(),
      contacts: z.strictObject({ address: text, phone: text, contact: text }).optional(),
      description: z
        .strictObject({
          shortName: z.string().trim().min(1).max(80),
          aliases: z.array(z.string().trim().min(1).max(80)).max(30),
          kinds: z.array(z.string()).min(1),
          capabilities: z.array(z.string().max(60)).max(40),
          parent: z.string().nullable(),
        })
        .optional(),
    }),
  )
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { code, version, contacts, description } }) => {
    assertMay(ctx, 'unit.edit', { unit: code })
    if (description && !mayEverywhere(ctx, 'unit.edit'))
      throw new Refused({ code: 'not-permitted', policy: 'unit.edit' })
    if (description)
      assertDescribed(ctx.plan, code, { ...description, parent: description.parent ?? undefined })
    const day = dayOfInstant(ctx.clock.now())
    const done = await write(ctx.database, writeContext(ctx, 'unit.update'), async (w) => {
      const [unit] = await unitRegister(w, { day, code })
      if (!unit) throw new Refused({ code: 'not-found', what: 'unit' })
      if (unit.version !== version) throw new Refused({ code: 'stale', version: unit.version })
      if (unit.toDay !== null && unit.toDay <= day)
        throw new Refused({ code: 'organisation-impossible', why: 'unit-ended' })
      if (description) {
        const { periodId: id, name, fromDay, toDay } = unit
        await w.put('unitPeriod', { id, unitCode: code, name, fromDay, toDay, ...description })
      }
      const saved = await w.update('unit', code, version, contacts ?? {})
      if (saved.version !== version) return accept({ version: saved.version })
      // Only its period changed: the unit counts that too.
      const [bumped] = await w.query<{ version: number }>(
        'update unit set version = version + 1, updated_at = $2 where code = $1 returning version',
        [code, w.now],
      )
      return accept({ version: bumped?.version ?? version })
    })
    return written(done)
  })
