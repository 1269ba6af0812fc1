import { lockElementRequest, write } from '@zhaoshang/db'
import { accept, cleanText, dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { assertStands, findProject, impossible, reviewOf } from './find.ts'
import { linesOfCase } from './lines-of-case.ts'
import { raisable } from './raisable.ts'
import { elementStandingFor } from './standing-for.ts'

/** Raises what the units could not solve to the leading group, after a written judgement (研判). */
export const raise = permitted('project.edit')
  .input(
    z.strictObject({
      request: z.string().max(100),
      version: z.int(),
      dimensions: z.array(z.string().max(100)).min(1).max(20),
      judgement: z.string().trim().min(1).max(4000),
      proposal: z.string().trim().min(1).max(2000),
    }),
  )
  .output(z.strictObject({ case: z.string(), approval: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan } = ctx
    const done = await write(ctx.database, writeContext(ctx, 'element.raise'), async (w) => {
      const request = await lockElementRequest(w, input.request)
      if (!request) throw new Refused({ code: 'not-found', what: 'element-request' })
      const project = await findProject(ctx, w, request.projectId, 'project.edit')
      if (request.version !== input.version) throw new Refused({ code: 'stale', version: request.version })
      assertStands(plan, project)
      const review = reviewOf(plan, request.review)
      const flow = plan.flows.find(({ id }) => id === review.specialCase)
      if (!flow) throw impossible('no-flow')
      const standing = await elementStandingFor(ctx, w, project.id, review.id)
      if (standing.request?.id !== request.id) throw impossible('not-open')
      const may = raisable(standing)
      const dimensions = [...new Set(input.dimensions)]
      if (!dimensions.every((id) => may.includes(id))) throw impossible('not-raisable')
      const words = {
        judgement: cleanText(input.judgement, true),
        proposal: cleanText(input.proposal, true),
      }
      const names = dimensions.map((id) => review.dimensions.find((one) => one.id === id)?.name ?? id)
      const approval = await w.create('approval', {
        flow: flow.id,
        planVersion: ctx.planVersion,
        day: dayOfInstant(ctx.clock.now()),
        subjectKind: 'special-case',
        subject: {
          project: project.id,
          request: request.id,
          dimensions,
          lines: linesOfCase(plan, project, standing, dimensions, words),
        },
        title: `${flow.name}：${project.name}（${names.join('、')}）`,
        unit: project.reportingUnit,
        state: 'open',
      })
      const made = await w.create('specialCase', {
        projectId: project.id,
        requestId: request.id,
        dimensions,
        unit: project.reportingUnit,
        ...words,
        approvalId: approval.id,
      })
      // Whoever read the round before it was raised reads it again.
      return accept({ case: made.id, approval: approval.id })
    })
    return written(done)
  })
