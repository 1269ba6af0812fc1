import { audit } from '@zhaoshang/db'
import { fieldOf, listOf, valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { findReturn } from '../return/find-return.ts'
import { clearRows } from '../return/list-rows.ts'
import { assertMay } from '../scope/checked.ts'

/** The contacts of a list of a return in clear. Who asked, for what and when goes on record before they are given. */
export const reveal = permitted('contact.unmask')
  .input(z.strictObject({ key: z.string().max(200), list: z.string().max(100) }))
  .output(
    z.strictObject({
      /** Sensitive values by record and field. */
      rows: z.record(z.string(), valuesSchema),
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const found = await findReturn(ctx, input.key, 'return.read')
    assertMay(ctx, 'contact.unmask', { reportingUnit: found.obligation.unit })
    const content = found.cycle.contents.find((part) => part.kind === 'list' && part.list === input.list)
    const list = content && listOf(ctx.plan, input.list)
    if (!list) throw new Refused({ code: 'not-found', what: 'list' })
    const { rows } = await clearRows(ctx, found, list)
    await audit(ctx.database, {
      actor: ctx.actor.userId,
      action: 'contact.reveal',
      detail: { request: ctx.requestId, return: found.obligation.key, list: list.id, rows: rows.length },
    })
    return {
      rows: Object.fromEntries(
        rows.map(({ recordId, values }) => [
          recordId,
          Object.fromEntries(Object.entries(values).filter(([id]) => fieldOf(ctx.plan, id)?.sensitive)),
        ]),
      ),
    }
  })
