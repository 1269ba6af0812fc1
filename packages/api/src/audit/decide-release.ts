import { auditRelease, write } from '@zhaoshang/db'
import { accept, epochMs, instantFromMs, refuse, releaseState, type PolicyName } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'

const inputSchema = z.strictObject({
  id: z.string().min(1).max(100),
  version: z.int(),
  decision: z.enum(['release', 'refuse']),
})

/** One half of a case, decided by whoever holds its policy. */
function half(policy: PolicyName, by: 'securityBy' | 'directorBy', at: 'securityAt' | 'directorAt') {
  return permitted(policy)
    .input(inputSchema)
    .output(z.strictObject({ version: z.int() }))
    .mutation(async ({ ctx, input: { id, version, decision } }) => {
      const label = decision === 'release' ? 'audit.release' : 'audit.refuse'
      const decided = await write<{ version: number }, ApiRefusal>(
        ctx.database,
        writeContext(ctx, label),
        async (w) => {
          const stored = await auditRelease(w, id)
          if (!stored) return refuse({ code: 'not-found', what: 'audit-release' })
          const state = releaseState({ ...stored, validUntilMs: epochMs(stored.validUntil) }, Date.now())
          if (state === 'refused' || state === 'over' || stored[by] !== null)
            return refuse({ code: 'stale', version: stored.version })
          const patch =
            decision === 'refuse'
              ? { refusedBy: ctx.actor.userId }
              : { [by]: ctx.actor.userId, [at]: instantFromMs(Date.now()) }
          const row = await w.update('auditRelease', id, version, patch)
          return accept({ version: row.version })
        },
      )
      return written(decided)
    })
}

export const releaseBySecurity = half('audit.release-security', 'securityBy', 'securityAt')
export const releaseByDirector = half('audit.release', 'directorBy', 'directorAt')
