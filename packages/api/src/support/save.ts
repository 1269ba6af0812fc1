import { supportRequestById, write } from '@zhaoshang/db'
import { accept, atOrAfter, cleanText, dayOfInstant, daySchema, testExpr, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { assertStands, findProject, impossible } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { supportStateSchema } from './support-view.ts'

/** Support asked of the level above, and its result: new where the id is null. */
export const save = permitted('project.edit')
  .input(
    z.strictObject({
      id: z.string().max(100).nullable(),
      version: z.int().min(0),
      project: z.string().max(100),
      unit: z.string().max(100),
      kind: z.string().max(100),
      asked: z.string().trim().min(1).max(1000),
      askedOf: z.string().trim().min(1).max(100),
      askedDay: daySchema,
      state: supportStateSchema,
      result: z.string().trim().max(1000),
      resultDay: daySchema.nullable(),
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan } = ctx
    const { support } = plan
    const { id, version, project: projectId, ...given } = input
    const today = dayOfInstant(ctx.clock.now())
    const done = await write(ctx.database, writeContext(ctx, 'support.save'), async (w) => {
      const project = await findProject(ctx, w, projectId, 'project.edit')
      assertStands(plan, project)
      if (!support?.kinds.some((kind) => kind.id === input.kind)) throw impossible('kind-unknown')
      if (!atOrAfter(plan, project.stage, support.from)) throw impossible('stage-early')
      const unit = unitOf(plan, input.unit)
      const seeks = unit && support.seekers !== undefined && testExpr(support.seekers, unit)
      if (input.unit !== project.reportingUnit && !seeks) throw impossible('unit-unfit')
      if (input.askedDay > today || (input.resultDay ?? input.askedDay) > today)
        throw impossible('day-outside')
      if (input.resultDay !== null && input.resultDay < input.askedDay) throw impossible('days-reversed')
      const answered = input.state !== 'asked'
      const row = {
        ...given,
        asked: cleanText(input.asked, true),
        askedOf: cleanText(input.askedOf),
        result: input.result === '' ? null : cleanText(input.result, true),
        resultDay: answered ? (input.resultDay ?? today) : null,
      }
      if (id === null) {
        const made = await w.create('supportRequest', { ...row, projectId: project.id })
        return accept({ id: made.id, version: made.version, changeSet: w.changeSet })
      }
      const before = await supportRequestById(w, id)
      if (before?.projectId !== project.id) throw new Refused({ code: 'not-found', what: 'support-request' })
      const saved = await w.update('supportRequest', id, version, row)
      return accept({ id, version: saved.version, changeSet: w.changeSet })
    })
    return written(done)
  })
