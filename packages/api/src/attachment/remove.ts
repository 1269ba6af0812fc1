import { attachmentById, write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay, may } from '../scope/checked.ts'
import { carriers, isCarrier } from './carrier.ts'

/** Takes a file off its record; what is in the store and in the trail stays. */
export const remove = permitted('project.edit')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id } }) => {
    const found = await attachmentById(ctx.database, id)
    const rules = found && isCarrier(found.entity) ? carriers[found.entity] : undefined
    const row = found && rules ? await rules.row(ctx.database, found.entityId) : null
    if (!row || !rules || !may(ctx, rules.read, row)) throw new Refused({ code: 'not-found', what: 'file' })
    assertMay(ctx, rules.attach, row)
    const removed = await write(ctx.database, writeContext(ctx, 'attachment.remove'), async (w) => {
      await w.remove('attachment', id, null)
      return accept({ changeSet: w.changeSet })
    })
    return written(removed)
  })
