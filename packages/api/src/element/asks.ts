import { countElementAsks, listElementAsks } from '@zhaoshang/db'
import { dayOfInstant, daySchema, scopeOf, workingDaysBetween } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { permitted } from '../procedure/staff.ts'
import { dayCursor, readDayCursor } from '../scope/day-cursor.ts'
import { unitsOrAll } from '../scope/units-or-all.ts'
import { askedShape, briefOf, briefSchema, resultSchema, shortNameOf } from './element-view.ts'

const rowSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  ...briefSchema.shape,
  ...askedShape,
  result: resultSchema.nullable(),
  decidedDay: daySchema.nullable(),
})

const pageSchema = z.strictObject({
  rows: z.array(rowSchema),
  next: z.string().optional(),
  /** Of what waits, by unit: most overdue first. */
  counts: z.array(
    z.strictObject({
      unit: z.string(),
      unitName: z.string(),
      waiting: z.int(),
      overdue: z.int(),
      firstDue: daySchema,
    }),
  ),
})

const inputSchema = z.strictObject({
  view: z.enum(['waiting', 'overdue', 'decided', 'refused']).default('waiting'),
  unit: z.string().max(100).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.int().min(1).max(100).default(30),
})

/** What waits for my unit, oldest due day first, and what it decided. */
export const mine = permitted('element.decide')
  .input(inputSchema)
  .output(pageSchema)
  .query(({ ctx, input }) => pageOf(ctx, input, { units: unitsOrAll(ctx, 'element.decide') }))

/** The same over everybody, of projects that I see: for the office, and for units whose projects wait. */
export const overview = permitted('project.read')
  .input(inputSchema)
  .output(pageSchema)
  .query(({ ctx, input }) =>
    pageOf(ctx, input, { units: null, where: scopeOf(ctx.plan, ctx.actor, 'project.read') }),
  )

async function pageOf(
  ctx: ActorContext,
  { view, unit, cursor, limit }: z.infer<typeof inputSchema>,
  scope: { units: readonly string[] | null; where?: ReturnType<typeof scopeOf> },
): Promise<z.infer<typeof pageSchema>> {
  const { plan, calendar, database } = ctx
  const today = dayOfInstant(ctx.clock.now())
  const units = unit === undefined ? scope.units : [unit].filter((one) => scope.units?.includes(one) ?? true)
  const [found, counts] = await Promise.all([
    listElementAsks(database, {
      plan,
      ...scope,
      units,
      view,
      today,
      ...(cursor !== undefined && { after: readDayCursor(cursor) }),
      limit: limit + 1,
    }),
    countElementAsks(database, { plan, ...scope, today }),
  ])
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page.map((row) => ({
      id: row.id,
      version: row.version,
      ...briefOf(plan, row),
      review: row.review,
      round: row.round,
      dimension: row.dimension,
      unit: row.unit,
      unitName: shortNameOf(plan, row.unit),
      senderName: shortNameOf(plan, row.senderUnit),
      sentDay: row.sentDay,
      fastLane: row.fastLane,
      note: row.note,
      needed: row.needed[row.dimension] ?? {},
      state: row.state,
      dueDay: row.dueDay,
      ...(row.state === 'waiting' &&
        row.dueDay !== null && { daysLeft: workingDaysBetween(calendar, today, row.dueDay) }),
      result: row.result,
      decidedDay: row.decidedDay,
    })),
    ...(found.length > limit &&
      last && { next: dayCursor((last.state === 'decided' ? last.decidedDay : last.dueDay) ?? '', last.id) }),
    counts: counts.map((row) => ({ ...row, unitName: shortNameOf(plan, row.unit) })),
  }
}
