import { personWith, write } from '@zhaoshang/db'
import { accept, dayOfInstant, refuse, unitOf } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { findProject } from './find-project.ts'

/** Who looks after a project, and how units share it when it is counted. */
export const assign = permitted('project.edit')
  .input(
    z.strictObject({
      id: z.string().max(100),
      version: z.int(),
      ownerPerson: z.string().max(100).nullable(),
      /** Hundredths by unit; null: not shared. */
      shares: z.record(z.string().max(100), z.number().min(0.01).max(100)).nullable(),
    }),
  )
  .output(z.strictObject({ version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { id, version, ownerPerson, shares } }) => {
    const saved = await write<{ version: number; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.assign'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.edit', w)
        if (shares) {
          const sum = Math.round(Object.values(shares).reduce((all, one) => all + one, 0) * 100) / 100
          if (sum !== 100) return refuse({ code: 'shares-invalid', sum })
          if (Object.keys(shares).some((unit) => !unitOf(ctx.plan, unit)))
            return refuse({ code: 'not-found', what: 'unit' })
        }
        if (ownerPerson !== null && ownerPerson !== project.ownerPerson) {
          const person = await personWith(w, ownerPerson, dayOfInstant(ctx.clock.now()))
          const near = [project.reportingUnit, project.responsibleUnit]
          if (!person || person.leftDay !== null || !near.includes(person.unit))
            return refuse({ code: 'not-found', what: 'person' })
        }
        const row = await w.update('project', id, version, { ownerPerson, shares })
        return accept({ version: row.version, changeSet: w.changeSet })
      },
    )
    return written(saved)
  })
