import { elementAskById, getProject } from '@zhaoshang/db'
import { dayOfInstant, fieldWithRole, unitOf, workingDaysBetween } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import {
  askedShape,
  briefOf,
  briefSchema,
  decisionView,
  decisionViewSchema,
  dimensionStateSchema,
  shortNameOf,
} from './element-view.ts'
import { elementStandingFor } from './standing-for.ts'

/** One question to my unit: the project as far as it was sent, what it needs, what the others said. */
export const get = permitted('element.decide')
  .input(z.strictObject({ ask: z.string().max(100) }))
  .output(
    z.strictObject({
      id: z.string(),
      version: z.int(),
      ...briefSchema.shape,
      content: z.string().nullable(),
      investor: z.string().nullable(),
      industry: z.string().nullable(),
      placeName: z.string().nullable(),
      ...askedShape,
      /** The unit can say something now, or something else. */
      mayDecide: z.boolean(),
      /** Of my unit on this dimension, oldest first. */
      decisions: z.array(decisionViewSchema),
      /** Where the other dimensions stand. */
      others: z.array(z.strictObject({ dimension: z.string(), state: dimensionStateSchema })),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { plan, database, calendar } = ctx
    const ask = await elementAskById(database, input.ask)
    if (!ask || !may(ctx, 'element.decide', { unit: ask.unit }))
      throw new Refused({ code: 'not-found', what: 'element-ask' })
    const project = await getProject(database, ask.projectId)
    if (!project) throw new Refused({ code: 'not-found', what: 'project' })
    const review = plan.reviews.find(({ dimensions }) => dimensions.some(({ id }) => id === ask.dimension))
    if (!review) throw new Refused({ code: 'not-found', what: 'review' })
    const standing = await elementStandingFor(ctx, database, project.id, review.id)
    const request = standing.rounds.find(({ id }) => id === ask.requestId)
    if (!request) throw new Refused({ code: 'not-found', what: 'element-request' })
    const content = fieldWithRole(plan, 'project', 'content')
    const told = content && project.values[content.id]
    const today = dayOfInstant(ctx.clock.now())
    return {
      id: ask.id,
      version: ask.version,
      ...briefOf(plan, { ...project, projectId: project.id, projectName: project.name, projectNumber: null }),
      content: typeof told === 'string' ? told : null,
      investor: project.investor,
      industry: plan.industries.find(({ id }) => id === project.industry)?.label ?? project.industry,
      placeName: project.placeUnit === null ? null : shortNameOf(plan, project.placeUnit),
      review: review.id,
      round: request.round,
      dimension: ask.dimension,
      unit: ask.unit,
      unitName: unitOf(plan, ask.unit)?.name ?? ask.unit,
      senderName: shortNameOf(plan, request.unit),
      sentDay: request.sentDay,
      fastLane: request.fastLane,
      note: request.note,
      needed: request.needed[ask.dimension] ?? {},
      state: ask.state,
      dueDay: ask.dueDay,
      ...(ask.state === 'waiting' &&
        ask.dueDay !== null && { daysLeft: workingDaysBetween(calendar, today, ask.dueDay) }),
      mayDecide:
        standing.request?.id === request.id &&
        ask.state !== 'queued' &&
        !standing.overruled.includes(ask.dimension),
      decisions: standing.decisions
        .filter(({ askId }) => askId === ask.id)
        .map((row) => decisionView(plan, request.round, row)),
      others: standing.state.dimensions
        .filter(({ dimension, state }) => dimension !== ask.dimension && state !== 'not-asked')
        .map(({ dimension, state }) => ({ dimension, state })),
    }
  })
