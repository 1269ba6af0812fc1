import { duplicatePair, write } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { mergeProjects } from './merge-projects.ts'
import { mergeSides } from './merge-sides.ts'

/** One project goes into another, as previewed: refused where either changed since. */
export const merge = permitted('project.decide')
  .input(
    z.strictObject({
      kept: z.string().max(100),
      keptVersion: z.int(),
      merged: z.string().max(100),
      mergedVersion: z.int(),
      choices: z.record(z.string().max(100), z.enum(['kept', 'merged'])),
      owner: z.string().max(100),
      firstReporter: z.string().max(100),
      reason: z.string().trim().max(500).nullable(),
      /** The pair that this decides. */
      duplicate: z.strictObject({ id: z.string().max(100), version: z.int() }).optional(),
    }),
  )
  .output(z.strictObject({ changeSet: z.string(), moved: z.record(z.string(), z.int()) }))
  .mutation(async ({ ctx, input }) => {
    const { plan, database, clock } = ctx
    const { owner, firstReporter, choices, reason, duplicate } = input
    await mergeSides(ctx, input)
    for (const unit of [owner, firstReporter])
      if (!plan.units.some(({ code }) => code === unit))
        throw new Refused({ code: 'not-found', what: 'unit' })
    const done = await write<Merged, ApiRefusal>(database, writeContext(ctx, 'project.merge'), async (w) => {
      const sides = await mergeSides(ctx, input, w)
      for (const [side, version] of [
        [sides.kept, input.keptVersion],
        [sides.merged, input.mergedVersion],
      ] as const)
        if (side.version !== version) return refuse({ code: 'stale', version: side.version })
      const today = dayOfInstant(clock.now())
      const moved = await mergeProjects(
        w,
        { plan, today },
        { ...sides, owner, firstReporter, choices, reason },
      )
      if (duplicate) {
        const pair = await duplicatePair(w, duplicate.id)
        const ids = [pair?.later.id, pair?.earlier.id]
        if (!ids.includes(input.kept) || !ids.includes(input.merged))
          return refuse({ code: 'not-found', what: 'duplicate' })
        await w.update('projectDuplicate', duplicate.id, duplicate.version, {
          state: 'same',
          reason,
          owner,
          firstReporter,
          decidedBy: w.actor,
          decidedAt: w.now,
        })
      }
      return accept({ changeSet: w.changeSet, moved })
    })
    return written(done)
  })

interface Merged {
  readonly changeSet: string
  readonly moved: Record<string, number>
}
