import { holds, instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { currentDeadline, deadlinesNear } from '../matrix/current-period.ts'
import { readMatrix } from '../matrix/read-matrix.ts'
import { totalsOf } from '../matrix/totals.ts'
import { signedIn } from '../procedure/staff.ts'
import { obligationViewSchema } from '../return/obligation-view.ts'
import { obligationsNear } from '../return/obligations-near.ts'
import { unitsInScope } from '../scope/units-in-scope.ts'
import { standingSchema } from '../target/standing-view.ts'
import { targetsInForce } from '../target/targets-in-force.ts'
import { readTasks } from './tasks/read-tasks.ts'
import { homeTaskSchema } from './tasks/task.ts'

/** What is overdue longer than this is the office's business, not a line on the first page. */
const span = { before: 45, after: 40 }

/** What I owe, what came back, what waits for my decision. */
export const get = signedIn
  .output(
    z.strictObject({
      owed: z.array(obligationViewSchema),
      /** In review for a reviewer, submitted for the office. */
      waiting: z.array(obligationViewSchema),
      returned: z.array(obligationViewSchema),
      /** Decisions and duties besides returns. */
      tasks: z.array(homeTaskSchema),
      /** This year's targets in force, summed over the units that I see: my own, or the district. */
      targets: z
        .strictObject({
          year: z.int(),
          lines: z.array(z.strictObject({ indicator: z.string(), standing: standingSchema })),
        })
        .optional(),
      /** For those who see the matrix: the period that is due next or was due last. */
      matrixSummary: z
        .strictObject({
          cycle: z.string(),
          period: z.string(),
          periodName: z.string(),
          dueAt: instantSchema,
          total: z.int(),
          accepted: z.int(),
          submitted: z.int(),
          inReview: z.int(),
          notHandedIn: z.int(),
        })
        .optional(),
    }),
  )
  .query(async ({ ctx }) => {
    const { plan, actor } = ctx
    const fills = unitsInScope(plan, actor, 'return.fill')
    const reviews = unitsInScope(plan, actor, 'return.review')
    const decides = unitsInScope(plan, actor, 'return.decide')
    const near = await obligationsNear(
      ctx,
      [...new Set([...fills, ...reviews, ...decides])],
      ctx.clock.now(),
      span,
    )
    const [matrixSummary, tasks, targets] = await Promise.all([
      summaryOf(ctx),
      readTasks(ctx),
      targetsInForce(ctx),
    ])
    return {
      owed: near.filter(
        ({ unit, owed, phase, timing }) =>
          fills.includes(unit) &&
          ((owed && phase === null) || phase === 'draft') &&
          timing !== 'not-open' &&
          timing !== 'exempt',
      ),
      waiting: near.filter(
        ({ unit, phase }) =>
          (phase === 'in-review' && reviews.includes(unit)) ||
          (phase === 'submitted' && decides.includes(unit)),
      ),
      returned: near.filter(({ unit, phase }) => phase === 'returned' && fills.includes(unit)),
      tasks,
      ...(targets && { targets }),
      ...(matrixSummary && { matrixSummary }),
    }
  })

async function summaryOf(ctx: ActorContext) {
  const [cycle] = ctx.plan.cycles
  if (!cycle || !holds(ctx.plan, ctx.actor, 'matrix.read')) return undefined
  const now = ctx.clock.now()
  const deadline = currentDeadline(await deadlinesNear(ctx, cycle, now), now)
  if (!deadline) return undefined
  const rows = await readMatrix(ctx, cycle, deadline.period.id)
  const { accepted, submitted, inReview } = totalsOf(rows)
  return {
    cycle: cycle.id,
    period: deadline.period.id,
    periodName: deadline.period.name,
    dueAt: deadline.dueAt,
    total: rows.length,
    accepted,
    submitted,
    inReview,
    notHandedIn: rows.length - accepted - submitted - inReview,
  }
}
