import { assuranceById, write } from '@zhaoshang/db'
import { accept, cleanText, daySchema, testExpr, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { assertStands, findProject, impossible } from '../element/find.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { amountSchema } from './amount.ts'

/** What a project needs, of whom: new where the id is null. What was committed stays. */
export const save = permitted('project.edit')
  .input(
    z.strictObject({
      id: z.string().max(100).nullable(),
      version: z.int().min(0),
      project: z.string().max(100),
      kind: z.string().max(100),
      unit: z.string().max(100),
      needed: amountSchema,
      neededDay: daySchema.nullable(),
      note: z.string().trim().max(1000),
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input }) => {
    const { plan } = ctx
    const { id, version, needed, neededDay, kind, unit } = input
    const note = input.note === '' ? null : cleanText(input.note, true)
    const done = await write(ctx.database, writeContext(ctx, 'assurance.save'), async (w) => {
      const project = await findProject(ctx, w, input.project, 'project.edit')
      assertStands(plan, project)
      const known = plan.assurances.find((one) => one.id === kind)
      if (!known) throw impossible('kind-unknown')
      const deliverer = unitOf(plan, unit)
      if (!deliverer || !testExpr(known.deliverers, deliverer)) throw impossible('unit-unfit')
      if (id === null) {
        const made = await w.create('assurance', {
          projectId: project.id,
          kind,
          unit,
          amounts: { needed, committed: null, delivered: null },
          neededDay,
          note,
        })
        return accept({ ...made, changeSet: w.changeSet })
      }
      const before = await assuranceById(w, id)
      if (before?.projectId !== project.id) throw new Refused({ code: 'not-found', what: 'assurance' })
      const amounts = { ...before.amounts, needed }
      const saved = await w.update('assurance', id, version, { kind, unit, amounts, neededDay, note })
      return accept({ ...saved, changeSet: w.changeSet })
    })
    const saved = written(done)
    return { id: saved.id, version: saved.version, changeSet: saved.changeSet }
  })
