import { write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { findPair } from './find-pair.ts'

/** The office rules that two projects are not one; they are not asked about again. */
export const dismiss = permitted('project.decide')
  .input(
    z.strictObject({ id: z.string().max(100), version: z.int(), reason: z.string().trim().min(1).max(500) }),
  )
  .output(z.strictObject({ changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, reason } }) => {
    await findPair(ctx, id)
    const done = await write(ctx.database, writeContext(ctx, 'duplicate.dismiss'), async (w) => {
      await w.update('projectDuplicate', id, version, {
        state: 'different',
        reason,
        decidedBy: w.actor,
        decidedAt: w.now,
      })
      return accept({ changeSet: w.changeSet })
    })
    return written(done)
  })
