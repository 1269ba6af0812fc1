import { write } from '@zhaoshang/db'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { closeRequests, requestsSchema } from './close-requests.ts'

/** Says no to what was asked, with the reason that the unit reads. */
export const refuseRequests = permitted('account.confirm')
  .input(z.strictObject({ requests: requestsSchema, reason: z.string().trim().min(1).max(200) }))
  .output(z.strictObject({ done: z.int() }))
  .mutation(async ({ ctx, input: { requests, reason } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'account.refuse'), (w) =>
        closeRequests(ctx, w, 'account.confirm', requests, { state: 'refused', reason }),
      ),
    ),
  )
