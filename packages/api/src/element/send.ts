import { elementStandingFor } from './standing-for.ts'
import { write } from '@zhaoshang/db'
import {
  accept,
  atOrAfter,
  cleanText,
  dayOfInstant,
  dimensionsAsked,
  figureFaults,
  recordFacts,
  reviewAsks,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertStands, findProject, impossible, reviewOf } from './find.ts'
import { keepAsks } from './keep-asks.ts'

export const figuresSchema = z.record(z.string().max(60), z.number())

/** Sends a project's elements to the deciding units, with what it needs of each. */
export const send = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      /** Of the project as it was read: what is asked for hangs on it. */
      version: z.int(),
      review: z.string().max(100),
      needed: z.record(z.string().max(100), figuresSchema),
      note: z.string().trim().max(2000),
    }),
  )
  .output(z.strictObject({ request: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, calendar } = ctx
    const review = reviewOf(plan, input.review)
    const today = dayOfInstant(ctx.clock.now())
    const done = await write(ctx.database, writeContext(ctx, 'element.send'), async (w) => {
      // Two rounds of one project wait for each other here.
      await w.query('select id from project where id = $1 for update', [input.project])
      const project = await findProject(ctx, w, input.project, 'project.edit')
      if (project.version !== input.version) throw new Refused({ code: 'stale', version: project.version })
      assertStands(plan, project)
      if (review.from !== undefined && !atOrAfter(plan, project.stage, review.from))
        throw impossible('stage-early')
      const standing = await elementStandingFor(ctx, w, project.id, review.id)
      const { rounds, request: last, state, cases } = standing
      if (state.state === 'running') throw impossible('already-sent')
      // What lies before the leading group is decided first, or taken back.
      if (cases.some((one) => one.requestId === last?.id && one.state === 'open'))
        throw impossible('case-open')
      const facts = recordFacts(plan, project)
      const asks = reviewAsks(review, plan.units, facts)
      const dimensions = dimensionsAsked(review, facts)
      if (dimensions.some(({ id }) => !asks.some(({ dimension }) => dimension === id)))
        throw impossible('nobody-decides')
      for (const dimension of dimensions) {
        const [fault] = figureFaults(dimension, input.needed[dimension.id] ?? {}, true)
        if (fault !== undefined) throw new Refused({ code: 'figure-invalid', read: fault })
      }
      // Whoever was still asked in the round before is asked in this one.
      await w.updateMany(
        'elementAsk',
        standing.asks
          .filter((ask) => ask.state === 'waiting' || ask.state === 'queued')
          .map(({ id, version }) => ({
            key: id,
            expectedVersion: version,
            patch: { state: 'closed' as const },
          })),
      )
      const request = await w.create('elementRequest', {
        projectId: project.id,
        review: review.id,
        round: rounds.length + 1,
        unit: project.reportingUnit,
        sentDay: today,
        fastLane: plan.register.flags.some(({ id, fastLane }) => fastLane && project.flags.includes(id)),
        needed: Object.fromEntries(dimensions.map(({ id }) => [id, input.needed[id] ?? {}])),
        note: cleanText(input.note, true),
      })
      await w.createMany(
        'elementAsk',
        asks.map((ask) => ({
          ...ask,
          requestId: request.id,
          projectId: project.id,
          state: 'queued' as const,
        })),
      )
      await keepAsks(w, { plan, calendar, today }, request, review)
      return accept({ request: request.id })
    })
    return written(done)
  })
