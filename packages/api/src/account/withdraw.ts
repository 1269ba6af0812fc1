import { write } from '@zhaoshang/db'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { closeRequests, requestsSchema } from './close-requests.ts'

/** Takes back what was asked and is not decided yet. */
export const withdraw = permitted('account.propose')
  .input(z.strictObject({ requests: requestsSchema }))
  .output(z.strictObject({ done: z.int() }))
  .mutation(async ({ ctx, input }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'account.withdraw'), (w) =>
        closeRequests(ctx, w, 'account.propose', input.requests, { state: 'withdrawn', reason: null }),
      ),
    ),
  )
