import { write } from '@zhaoshang/db'
import { accept, daySchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'
import { assertDescribed } from './described.ts'
import { makeUnits } from './reorganise/apply-moves.ts'
import { newUnitSchema } from './reorganise/reorganisation.ts'

/** A unit that was not there before, from a day on. */
export const create = permitted('unit.edit')
  .input(newUnitSchema.extend({ fromDay: daySchema }))
  .output(z.strictObject({ code: z.string() }))
  .mutation(async ({ ctx, input: { fromDay, parent, ...unit } }) => {
    if (!mayEverywhere(ctx, 'unit.edit')) throw new Refused({ code: 'not-permitted', policy: 'unit.edit' })
    assertDescribed(ctx.plan, unit.code, { kinds: unit.kinds, parent })
    const done = await write(ctx.database, writeContext(ctx, 'unit.create'), async (w) => {
      const [known] = await w.query('select code from unit where code = $1', [unit.code])
      if (known) throw new Refused({ code: 'organisation-impossible', why: 'code-taken' })
      await makeUnits(w, [{ ...unit, ...(parent !== undefined && { parent }) }], fromDay)
      return accept({ code: unit.code })
    })
    return written(done)
  })
