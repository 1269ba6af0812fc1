import { write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { written } from '../../refusal/of-write.ts'
import { orRefuse, Refused } from '../../refusal/refused.ts'
import { assertDescribed } from '../described.ts'
import { applyMoves } from './apply-moves.ts'
import { planMoves } from './plan-moves.ts'
import { reorganisationSchema } from './reorganisation.ts'

/** Renames, merges or splits from a day on and moves everything that was listed, in one transaction. */
export const reorganise = permitted('unit.reorganise')
  .input(z.strictObject({ change: reorganisationSchema, fingerprint: z.string() }))
  .output(z.strictObject({ moved: z.int() }))
  .mutation(async ({ ctx, input: { change, fingerprint } }) => {
    const done = await write(ctx.database, writeContext(ctx, `unit.${change.kind}`), async (w) => {
      const planned = orRefuse(await planMoves(w, ctx, change))
      if (planned.fingerprint !== fingerprint) throw new Refused({ code: 'stale' })
      for (const unit of planned.made) assertDescribed(ctx.plan, unit.code, unit)
      await applyMoves(w, change, planned)
      return accept({ moved: planned.list.filter(({ stays, from, to }) => !stays && from !== to).length })
    })
    return written(done)
  })
