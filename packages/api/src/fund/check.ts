import { fundEntryById, write } from '@zhaoshang/db'
import { accept, dayOfInstant, fundVerdictSchema, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { settleFunds } from './settle-funds.ts'

/** The office verifies entries or rejects them with its reason; the projects' figures follow at once. */
export const check = permitted('fund.verify')
  .input(
    z.strictObject({
      entries: z
        .array(z.strictObject({ id: z.string().max(100), checks: z.int().min(0) }))
        .min(1)
        .max(200),
      verdict: fundVerdictSchema,
      note: z.string().trim().max(500).nullable(),
    }),
  )
  .output(z.strictObject({ checked: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { entries, verdict, note } }) => {
    const { plan, clock, database } = ctx
    const today = dayOfInstant(clock.now())
    if (verdict === 'rejected' && (note === null || note === '')) throw new Refused({ code: 'reason-needed' })
    const done = await write<{ checked: number; changeSet: string }, ApiRefusal>(
      database,
      writeContext(ctx, `fund.${verdict}`),
      async (w) => {
        const projects = new Set<string>()
        for (const { id, checks } of entries) {
          const found = await fundEntryById(w, id)
          if (!found) return refuse({ code: 'not-found', what: 'fund-entry' })
          const project = await findProject(ctx, found.projectId, 'project.read', w)
          if (!may(ctx, 'fund.verify', project)) return refuse({ code: 'not-found', what: 'fund-entry' })
          if (found.checks !== checks) return refuse({ code: 'stale' })
          await w.create('fundCheck', { entryId: id, verdict, note })
          projects.add(found.projectId)
        }
        for (const id of projects) {
          const project = await findProject(ctx, id, 'project.read', w)
          await settleFunds(w, plan, today, project, project.version)
        }
        return accept({ checked: entries.length, changeSet: w.changeSet })
      },
    )
    return written(done)
  })
