import { write } from '@zhaoshang/db'
import { accept, daySchema, instantFromMs } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'

const dayMs = 86_400_000

/** Asks that business values be shown for a case; the security administrator and the office's director both have to agree. */
export const ask = permitted('audit.read')
  .input(
    z
      .strictObject({
        caseNumber: z.string().trim().min(1).max(60),
        reason: z.string().trim().min(1).max(500),
        fromDay: daySchema,
        toDay: daySchema,
        entity: z.string().max(60).nullable(),
        entityId: z.string().max(200).nullable(),
        /** Days from the asking after which it ends, whenever the two agree. */
        days: z.int().min(1).max(30),
      })
      .refine(({ fromDay, toDay }) => fromDay <= toDay, { path: ['toDay'] }),
  )
  .output(z.strictObject({ id: z.string() }))
  .mutation(async ({ ctx, input: { days, ...asked } }) => {
    const validUntil = instantFromMs(Date.now() + days * dayMs)
    const made = await write(ctx.database, writeContext(ctx, 'audit.ask'), async (w) =>
      accept({ id: (await w.create('auditRelease', { ...asked, validUntil })).id }),
    )
    return written(made)
  })
