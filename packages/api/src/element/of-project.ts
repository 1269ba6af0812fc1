import {
  atOrAfter,
  dayOfInstant,
  dimensionsAsked,
  daySchema,
  instantSchema,
  recordFacts,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { may } from '../scope/checked.ts'
import { decisionView, decisionViewSchema, dimensionStateSchema, shortNameOf } from './element-view.ts'
import { findProject } from './find.ts'
import { raisable } from './raisable.ts'
import { figuresSchema } from './send.ts'
import { elementStanding, type ReviewStanding } from './standing.ts'

const dimensionSchema = z.strictObject({
  dimension: z.string(),
  state: dimensionStateSchema,
  waitingFor: z.array(z.string()),
  dueOn: daySchema.optional(),
  daysLeft: z.int().optional(),
  /** Decided one by one by the leading group. */
  overruled: z.boolean(),
  needed: figuresSchema,
  /** Of the round that counts, oldest first. */
  decisions: z.array(decisionViewSchema),
})

/** The element reviews of a project: rounds, who is waited for, what was decided. */
export const ofProject = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.strictObject({
      version: z.int(),
      reviews: z.array(
        z.strictObject({
          review: z.string(),
          state: z.enum(['not-sent', 'running', 'pass', 'conditions', 'refuse', 'expired']),
          /** The round that counts. */
          request: z
            .strictObject({
              id: z.string(),
              version: z.int(),
              round: z.int(),
              sentDay: daySchema,
              senderName: z.string(),
              fastLane: z.boolean(),
              note: z.string(),
            })
            .optional(),
          dimensions: z.array(dimensionSchema),
          /** Of earlier rounds, newest first. */
          earlier: z.array(decisionViewSchema),
          cases: z.array(
            z.strictObject({
              id: z.string(),
              approval: z.string(),
              dimensions: z.array(z.string()),
              judgement: z.string(),
              proposal: z.string(),
              state: z.enum(['open', 'passed', 'refused', 'withdrawn']),
              raisedByName: z.string(),
              createdAt: instantSchema,
              endedAt: instantSchema.nullable(),
            }),
          ),
          maySend: z.boolean(),
          mayWithdraw: z.boolean(),
          /** Dimensions that may be raised to the leading group. */
          mayRaise: z.array(z.string()),
          /** Dimensions that a new round asks about. */
          asks: z.array(z.string()),
        }),
      ),
    }),
  )
  .query(async ({ ctx, input: { project: id } }) => {
    const { plan, calendar, database } = ctx
    const project = await findProject(ctx, database, id, 'project.read')
    const standing = await elementStanding(database, plan, calendar, [id], dayOfInstant(ctx.clock.now()))
    const mine = may(ctx, 'project.edit', project)
    const counts = plan.statuses.find((status) => status.id === project.status)?.counts ?? true
    const facts = recordFacts(plan, project)
    return {
      version: project.version,
      reviews: (standing.get(id)?.reviews ?? []).map((one) => {
        const { review, request, state, rounds, cases, decisions } = one
        const early = review.from !== undefined && !atOrAfter(plan, project.stage, review.from)
        const roundOf = (requestId: string) => rounds.find((round) => round.id === requestId)?.round ?? 0
        const raised = cases.some((row) => row.requestId === request?.id && row.state === 'open')
        return {
          review: review.id,
          state: state.state,
          ...(request && {
            request: {
              id: request.id,
              version: request.version,
              round: request.round,
              sentDay: request.sentDay,
              senderName: request.senderName ?? shortNameOf(plan, request.unit),
              fastLane: request.fastLane,
              note: request.note,
            },
          }),
          dimensions: dimensionViews(ctx.plan, one),
          earlier: decisions
            .filter(({ requestId }) => requestId !== request?.id)
            .map((row) => decisionView(plan, roundOf(row.requestId), row))
            .toReversed(),
          cases: cases.map((row) => ({
            id: row.id,
            approval: row.approvalId,
            dimensions: [...row.dimensions],
            judgement: row.judgement,
            proposal: row.proposal,
            state: row.state,
            raisedByName: row.raisedByName ?? shortNameOf(plan, row.unit),
            createdAt: row.createdAt,
            endedAt: row.endedAt,
          })),
          maySend:
            mine && counts && !early && project.mergedInto === null && state.state !== 'running' && !raised,
          mayWithdraw: mine && state.state === 'running' && !raised,
          mayRaise: mine && counts ? raisable(one) : [],
          asks: dimensionsAsked(review, facts).map((dimension) => dimension.id),
        }
      }),
    }
  })

function dimensionViews(
  plan: Parameters<typeof decisionView>[0],
  { request, state, overruled, decisions }: ReviewStanding,
): z.infer<typeof dimensionSchema>[] {
  return state.dimensions.map((dimension) => ({
    dimension: dimension.dimension,
    state: dimension.state,
    waitingFor: dimension.waitingFor.map((unit) => shortNameOf(plan, unit)),
    ...(dimension.dueOn !== undefined && { dueOn: dimension.dueOn }),
    ...(dimension.daysLeft !== undefined && { daysLeft: dimension.daysLeft }),
    overruled: overruled.includes(dimension.dimension),
    needed: request?.needed[dimension.dimension] ?? {},
    decisions: decisions
      .filter((row) => row.requestId === request?.id && row.dimension === dimension.dimension)
      .map((row) => decisionView(plan, request?.round ?? 0, row)),
  }))
}
