import type { SavedView, ViewReader } from '@zhaoshang/db'
import { holds, viewSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { may } from '../scope/checked.ts'
import { mayEverywhere } from '../scope/may-everywhere.ts'

export const sharedSchema = z.enum(['own', 'unit', 'all'])

/** A saved view as the screens know it. */
export const savedViewSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  title: z.string(),
  shared: sharedSchema,
  unit: z.string().nullable(),
  ownerName: z.string().nullable(),
  mine: z.boolean(),
  mayChange: z.boolean(),
  view: viewSchema,
})

/** Whose views somebody sees. */
export function viewReader(ctx: ActorContext): ViewReader {
  const units = mayEverywhere(ctx, 'project.read')
    ? null
    : ctx.plan.units
        .map(({ code }) => code)
        .filter((reportingUnit) => may(ctx, 'project.read', { reportingUnit }))
  return { userId: ctx.actor.userId, units }
}

/**
 * One's own views are one's own; those of a unit belong to whoever keeps its
 * projects, those for everybody to whoever may publish them.
 */
export function mayChangeView(
  ctx: ActorContext,
  { shared, unit, ownerId }: Pick<SavedView, 'shared' | 'unit' | 'ownerId'>,
): boolean {
  if (shared === 'all') return holds(ctx.plan, ctx.actor, 'view.publish')
  if (shared === 'unit') return unit !== null && may(ctx, 'project.edit', { reportingUnit: unit })
  return ownerId === ctx.actor.userId
}
