import { countPermits, listPermitProjects, permitsOf } from '@zhaoshang/db'
import { atOrAfter, dayOfInstant, daySchema, scopeOf, testExpr, type Expr } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { briefOf, briefSchema } from '../element/element-view.ts'
import { permitted } from '../procedure/staff.ts'
import { dayCursor, readDayCursor } from '../scope/day-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { itemsOf } from './items-of.ts'
import { permitViewSchema } from './permit-view.ts'

const inputSchema = z.strictObject({
  view: z.enum(['begun', 'overdue', 'blocked', 'unbegun']).default('begun'),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(50).default(20),
})

const pageSchema = z.strictObject({
  rows: z.array(
    z.strictObject({
      ...briefSchema.shape,
      firstDue: daySchema.nullable(),
      items: z.array(permitViewSchema),
    }),
  ),
  next: z.string().optional(),
  counts: z.strictObject({
    running: z.int(),
    overdue: z.int(),
    /** Lying still, by the side that has to act. */
    enterprise: z.int(),
    department: z.int(),
  }),
  /** As whom the actor makes entries; null: he makes none. */
  as: z.string().nullable(),
})

/** Projects by the permits that my unit follows, due first at the top; `unbegun`: those that it has yet to take up. */
export const list = permitted('permit.edit')
  .input(inputSchema)
  .output(pageSchema)
  .query(({ ctx, input }) => pageOf(ctx, input, unitsOrAll(ctx, 'permit.edit'), undefined))

/** The same of projects that I see, whoever follows them. */
export const overview = permitted('project.read')
  .input(inputSchema)
  .output(pageSchema)
  .query(({ ctx, input }) => pageOf(ctx, input, null, scopeOf(ctx.plan, ctx.actor, 'project.read')))

async function pageOf(
  ctx: ActorContext,
  { view, cursor, limit }: z.infer<typeof inputSchema>,
  units: readonly string[] | null,
  where: Expr | undefined,
): Promise<z.infer<typeof pageSchema>> {
  const { plan, database, calendar } = ctx
  const { permits } = plan
  const today = dayOfInstant(ctx.clock.now())
  const tracker =
    permits &&
    plan.units.find((unit) => testExpr(permits.trackers, unit) && (units?.includes(unit.code) ?? false))
  const stages = permits
    ? plan.stages.map(({ id }) => id).filter((id) => atOrAfter(plan, id, permits.from))
    : []
  // What nobody follows yet is shown to those who would, and to who sees the projects anyway.
  const hidden = view === 'unbegun' && where === undefined && !tracker
  const [found, counts] = await Promise.all([
    hidden
      ? []
      : listPermitProjects(database, {
          plan,
          stages,
          units,
          where,
          view,
          today,
          ...(cursor !== undefined && { after: readDayCursor(cursor) }),
          limit: limit + 1,
        }),
    countPermits(database, { plan, units, where, today }),
  ])
  const page = found.slice(0, limit)
  const rows = await permitsOf(
    database,
    page.map(({ projectId }) => projectId),
  )
  const last = page.at(-1)
  const { running, overdue, enterprise, department } = counts
  return {
    rows: page.map((row) => ({
      ...briefOf(plan, row),
      firstDue: row.firstDue,
      items: itemsOf(
        plan,
        { ...row, id: row.projectId },
        rows.filter(({ projectId }) => projectId === row.projectId),
        calendar,
        today,
      ),
    })),
    ...(found.length > limit && last && { next: dayCursor(last.firstDue ?? '9999-12-31', last.projectId) }),
    counts: { running, overdue, enterprise, department },
    as: tracker?.code ?? null,
  }
}
