import { movedThingSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { orRefuse } from '../../refusal/refused.ts'
import { planMoves } from './plan-moves.ts'
import { reorganisationSchema } from './reorganisation.ts'

/** Everything open that a reorganisation would move, and where to; nothing is changed. */
export const previewReorganisation = permitted('unit.reorganise')
  .input(reorganisationSchema)
  .output(
    z.strictObject({
      list: z.array(
        movedThingSchema.extend({ from: z.string(), choosable: z.boolean(), stays: z.boolean() }),
      ),
      /** Goes with the order to do it: what was agreed to is what is done. */
      fingerprint: z.string(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { list, fingerprint } = orRefuse(await planMoves(ctx.database, ctx, input))
    return { list: [...list], fingerprint }
  })
