import { recordsById } from '@zhaoshang/db'
import { moveNeedsDate, possibleMoves, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from './find-project.ts'
import { moveFacts } from './move-facts.ts'

/** What a project can do next, with what is missing for each move and who can provide it. Nothing for who may not edit it. */
export const moves = permitted('project.read')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        kind: z.enum(['forward', 'skip', 'back', 'pause', 'resume', 'stop', 'stock']),
        to: z.string().nullable(),
        needsReason: z.boolean(),
        needsDate: z.boolean(),
        /** The stage that it leads to counts only once the office has passed it. */
        reviewed: z.boolean(),
        verdict: z.enum(['open', 'warned', 'blocked']),
        missing: z.array(
          z.strictObject({
            id: z.string(),
            label: z.string(),
            level: z.enum(['warn', 'block']),
            kind: z.enum(['need', 'field', 'review']),
            /** Names of units that can provide it. */
            providers: z.array(z.string()),
          }),
        ),
      }),
    ),
  )
  .query(async ({ ctx, input: { id } }) => {
    await findProject(ctx, id, 'project.read')
    const { plan, actor } = ctx
    const records = await recordsById(ctx.database, 'project', [id], { sensitive: true })
    const facts = (await moveFacts(ctx, ctx.database, records)).get(id)
    if (!facts) return []
    return possibleMoves(plan, facts, actor).map(({ move, verdict, missing }) => ({
      id: move.id,
      name: move.name,
      kind: move.kind,
      to: move.to ?? null,
      needsReason: move.needsReason,
      needsDate: moveNeedsDate(move),
      reviewed: plan.stages.find((stage) => stage.id === move.to)?.reviewed ?? false,
      verdict,
      missing: missing.map(({ providers, ...one }) => ({
        ...one,
        providers: providers.map((code) => unitOf(plan, code)?.shortName ?? code),
      })),
    }))
  })
