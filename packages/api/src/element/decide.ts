import { elementAskById, getFile, lockElementRequest, write } from '@zhaoshang/db'
import { accept, cleanText, dayOfInstant, daySchema, figureFaults } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { decisionFileTypes } from './decision-file.ts'
import { impossible, reviewOf } from './find.ts'
import { keepAsks } from './keep-asks.ts'
import { figuresSchema } from './send.ts'
import { elementStandingFor } from './standing-for.ts'

/** A deciding unit's word on its dimension; a later one of the same unit counts in its place, both stay. */
export const decide = permitted('element.decide')
  .input(
    z.strictObject({
      ask: z.string().max(100),
      version: z.int(),
      result: z.enum(['pass', 'conditions', 'refuse']),
      figures: figuresSchema,
      reason: z.string().trim().max(2000),
      validUntil: daySchema.nullable(),
      /** Of a document that was uploaded for it. */
      file: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
    }),
  )
  .output(z.strictObject({ decision: z.string(), version: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, calendar } = ctx
    const today = dayOfInstant(ctx.clock.now())
    const document = input.file === null ? undefined : await getFile(ctx.database, input.file)
    if (document !== undefined && !decisionFileTypes.has(document?.mediaType ?? ''))
      throw new Refused({ code: 'file-missing' })
    const done = await write(ctx.database, writeContext(ctx, 'element.decide'), async (w) => {
      const found = await elementAskById(w, input.ask)
      // What another unit is asked is as if it were not there.
      if (!found || !may(ctx, 'element.decide', { unit: found.unit }))
        throw new Refused({ code: 'not-found', what: 'element-ask' })
      const request = await lockElementRequest(w, found.requestId)
      const ask = await elementAskById(w, input.ask)
      if (!request || !ask) throw new Refused({ code: 'not-found', what: 'element-ask' })
      if (ask.version !== input.version) throw new Refused({ code: 'stale', version: ask.version })
      const standing = await elementStandingFor(ctx, w, request.projectId, request.review)
      if (standing.request?.id !== request.id || standing.overruled.includes(ask.dimension))
        throw impossible('not-open')
      if (ask.state === 'queued') throw impossible('not-yet')
      const review = reviewOf(plan, request.review)
      const dimension = review.dimensions.find(({ id }) => id === ask.dimension)
      if (!dimension) throw impossible('not-open')
      const [fault] = figureFaults(dimension, input.figures, false)
      if (fault !== undefined) throw new Refused({ code: 'figure-invalid', read: fault })
      if (input.result !== 'pass' && input.reason === '') throw new Refused({ code: 'reason-needed' })
      if (input.validUntil !== null && input.validUntil < today) throw impossible('day-outside')
      const decision = await w.create('elementDecision', {
        askId: ask.id,
        requestId: request.id,
        projectId: request.projectId,
        dimension: ask.dimension,
        unit: ask.unit,
        result: input.result,
        figures: input.figures,
        reason: input.reason === '' ? null : cleanText(input.reason, true),
        validUntil: input.result === 'refuse' ? null : input.validUntil,
        day: today,
        fileSha256: input.file,
      })
      await keepAsks(w, { plan, calendar, today }, request, review)
      const after = await elementAskById(w, ask.id)
      return accept({ decision: decision.id, version: after?.version ?? ask.version })
    })
    return written(done)
  })
