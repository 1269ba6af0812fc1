import { audit, verifyAudit } from '@zhaoshang/db'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

/** Walks the whole chain and says whether it holds, else where it breaks. The walk goes on record. */
export const verify = permitted('audit.read')
  .output(
    z.discriminatedUnion('whole', [
      z.strictObject({ whole: z.literal(true), entries: z.int() }),
      z.strictObject({
        whole: z.literal(false),
        seq: z.int(),
        why: z.enum(['changed', 'missing', 'inserted', 'cut-off']),
        what: z.enum(['entry', 'changes', 'journal']),
      }),
    ]),
  )
  .mutation(async ({ ctx: { database, actor, requestId, notedHeads } }) => {
    const verified = await verifyAudit(database, await notedHeads())
    if (!verified.ok) {
      const { seq, why, what } = verified.refusal
      // Nothing is added: a new entry would take the place of one that was cut off.
      return { whole: false as const, seq, why, what }
    }
    const { entries } = verified.value
    await audit(database, {
      actor: actor.userId,
      action: 'audit.verify',
      detail: { request: requestId, entries },
    })
    return { whole: true as const, entries }
  })
