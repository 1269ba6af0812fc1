import { changeSets } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'

/** What changed lately in the register that I may take back: my own acts, for the office everybody's. */
export const list = permitted('project.undo')
  .input(
    z.strictObject({ cursor: z.string().max(100).optional(), limit: z.int().min(1).max(100).default(30) }),
  )
  .output(
    z.strictObject({
      rows: z.array(
        z.strictObject({
          changeSet: z.string(),
          /** What it was, as a code. */
          act: z.string(),
          by: z.string(),
          mine: z.boolean(),
          at: instantSchema,
          undone: z.boolean(),
          /** That it took something back itself. */
          isUndo: z.boolean(),
          touched: z.record(z.string(), z.int()),
          names: z.array(z.string()),
        }),
      ),
      next: z.string().optional(),
    }),
  )
  .query(async ({ ctx, input: { cursor, limit } }) => {
    const everybody = mayEverywhere(ctx, 'project.decide') && mayEverywhere(ctx, 'project.undo')
    const found = await changeSets(ctx.database, {
      actor: everybody ? null : ctx.actor.userId,
      after: cursor,
      limit: limit + 1,
    })
    const page = found.slice(0, limit)
    const last = found.length > limit ? page.at(-1) : undefined
    return {
      rows: page.map(({ id, label, actor, actorName, at, undone, undoOf, touched, names }) => ({
        changeSet: id,
        act: label,
        by: actorName,
        mine: actor === ctx.actor.userId,
        at,
        undone,
        isUndo: undoOf !== null,
        touched: { ...touched },
        names: [...names],
      })),
      ...(last && { next: last.id }),
    }
  })
