import { lockElementRequest, write } from '@zhaoshang/db'
import { accept, dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { findProject, impossible, reviewOf } from './find.ts'
import { keepAsks } from './keep-asks.ts'
import { elementStandingFor } from './standing-for.ts'

/** Takes a round back: what was decided stays on record, nothing more is asked. */
export const withdraw = permitted('project.edit')
  .input(z.strictObject({ request: z.string().max(100), version: z.int() }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input }) => {
    const { plan, calendar } = ctx
    const done = await write(ctx.database, writeContext(ctx, 'element.withdraw'), async (w) => {
      const request = await lockElementRequest(w, input.request)
      if (!request) throw new Refused({ code: 'not-found', what: 'element-request' })
      await findProject(ctx, w, request.projectId, 'project.edit')
      const standing = await elementStandingFor(ctx, w, request.projectId, request.review)
      // What was refused stands: it is sent again or raised, never made undone.
      if (standing.request?.id !== request.id || standing.state.state !== 'running')
        throw impossible('not-open')
      if (standing.cases.some((one) => one.requestId === request.id && one.state === 'open'))
        throw impossible('case-open')
      const saved = await w.update('elementRequest', request.id, input.version, { state: 'withdrawn' })
      const today = dayOfInstant(ctx.clock.now())
      await keepAsks(w, { plan, calendar, today }, saved, reviewOf(plan, request.review))
      return accept({ version: saved.version })
    })
    return written(done)
  })
