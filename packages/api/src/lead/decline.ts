import { write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { findNewLead } from './find-lead.ts'

/** The office does not take a lead up, and tells its sender why. */
export const decline = permitted('lead.decide')
  .input(
    z.strictObject({ id: z.string().max(100), version: z.int(), reason: z.string().trim().min(1).max(500) }),
  )
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, reason } }) => {
    const done = await write(ctx.database, writeContext(ctx, 'lead.decline'), async (w) => {
      await findNewLead(ctx, id, w)
      await w.update('lead', id, version, {
        state: 'declined',
        reason,
        decidedBy: w.actor,
        decidedAt: w.now,
      })
      return accept({ changeSet: w.changeSet })
    })
    return written(done)
  })
