import { lockApproval, write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { signedIn } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { rowOf, subjectOf } from './subjects.ts'

/** Takes a proposal back while it is open; what was answered stays. */
export const withdraw = signedIn
  .input(z.strictObject({ id: z.string(), version: z.int(), reason: z.string().trim().min(1).max(500) }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, reason } }) => {
    const done = await write(ctx.database, writeContext(ctx, 'approval.withdraw'), async (w) => {
      const approval = await lockApproval(w, id)
      if (!approval) throw new Refused({ code: 'not-found', what: 'approval' })
      assertMay(ctx, subjectOf(approval.subjectKind).manage, rowOf(approval))
      if (approval.state !== 'open') throw new Refused({ code: 'approval-closed', state: approval.state })
      const saved = await w.update('approval', id, version, {
        state: 'withdrawn',
        endedAt: w.now,
        endReason: reason,
      })
      return accept({ version: saved.version })
    })
    return written(done)
  })
