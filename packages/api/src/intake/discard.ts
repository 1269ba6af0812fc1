import { write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { loadIntake } from './load-intake.ts'

/** Puts an uploaded form aside; the register stays as it is. */
export const discard = permitted('return.fill')
  .input(z.strictObject({ id: z.string(), version: z.int() }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, version } }) => {
    const { session } = await loadIntake(ctx, id)
    if (session.state !== 'open') throw new Refused({ code: 'intake-closed', state: session.state })
    const saved = await write(ctx.database, writeContext(ctx, 'intake.discard'), async (w) =>
      accept(await w.update('importSession', id, version, { state: 'discarded' })),
    )
    return { version: written(saved).version }
  })
