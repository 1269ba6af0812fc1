import { assuranceById, write } from '@zhaoshang/db'
import { accept, cleanText, dayOfInstant, daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { impossible } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { amountSchema } from './amount.ts'

/** What a unit commits itself to and what it delivered, each with its day. */
export const deliver = permitted('assurance.deliver')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int(),
      committed: amountSchema.nullable(),
      committedDay: daySchema.nullable(),
      delivered: amountSchema.nullable(),
      deliveredDay: daySchema.nullable(),
      note: z.string().trim().max(1000),
    }),
  )
  .output(z.strictObject({ version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { id, version, committed, committedDay, delivered, deliveredDay } = input
    const today = dayOfInstant(ctx.clock.now())
    const done = await write(ctx.database, writeContext(ctx, 'assurance.deliver'), async (w) => {
      const before = await assuranceById(w, id)
      // What another unit delivers is as if it were not there.
      if (!before || !may(ctx, 'assurance.deliver', { unit: before.unit }))
        throw new Refused({ code: 'not-found', what: 'assurance' })
      if (deliveredDay !== null && deliveredDay > today) throw impossible('day-outside')
      const saved = await w.update('assurance', id, version, {
        amounts: { ...before.amounts, committed, delivered },
        committedDay,
        deliveredDay: delivered === null ? null : (deliveredDay ?? today),
        note: input.note === '' ? null : cleanText(input.note, true),
      })
      return accept({ version: saved.version, changeSet: w.changeSet })
    })
    return written(done)
  })
