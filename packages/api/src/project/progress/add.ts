import { recordsById, write } from '@zhaoshang/db'
import { accept, dayOfInstant, daySchema, fieldWithRole, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../../context/write-context.ts'
import { permitted } from '../../procedure/staff.ts'
import { readTyped } from '../../record/read-typed.ts'
import { changeRecords } from '../../record/write-record.ts'
import { written } from '../../refusal/of-write.ts'
import type { ApiRefusal } from '../../refusal/refusal.ts'
import { Refused } from '../../refusal/refused.ts'
import { dayFault } from '../day-fault.ts'
import { findProject } from '../find-project.ts'

/**
 * One line on how a project gets on, of a day. The newest day's line stands on
 * the project; one of an earlier day only joins the history. It lays nothing
 * over what others wrote, so it asks for no version.
 */
export const add = permitted('project.edit')
  .input(
    z.strictObject({
      project: z.string().max(100),
      day: daySchema,
      text: z.string().trim().min(1).max(2000),
    }),
  )
  .output(z.strictObject({ version: z.int(), changeSet: z.string() }))
  .mutation(async ({ ctx, input: { project: id, day, text } }) => {
    const { plan, clock } = ctx
    const fault = dayFault(day, dayOfInstant(clock.now()))
    if (fault) throw new Refused(fault)
    const added = await write<{ version: number; changeSet: string }, ApiRefusal>(
      ctx.database,
      writeContext(ctx, 'project.progress'),
      async (w) => {
        const project = await findProject(ctx, id, 'project.edit', w)
        const [before] = await recordsById(w, 'project', [id], { sensitive: true })
        const field = fieldWithRole(plan, 'project', 'progress')?.id
        if (!before || field === undefined) return refuse({ code: 'not-found', what: 'field' })
        const stored = { ...before.values, ...before.sensitive }
        const values = readTyped(plan, 'project', { stored, typed: { [field]: text }, now: clock.now() })
        const read = values[field]
        const line = typeof read === 'string' ? read : text
        const isNewest = project.latestProgressDay === null || day >= project.latestProgressDay
        const place = { plan, unit: project.reportingUnit, today: day }
        if (isNewest && stored[field] !== line) {
          const versions = await changeRecords(w, 'project', place, [{ before, values }])
          return accept({ version: versions.get(id) ?? before.version, changeSet: w.changeSet })
        }
        await w.create('progressEntry', { entity: 'project', entityId: id, day, text: line })
        // The same words on a later day: nothing else is new, and yet somebody looked.
        const row = isNewest
          ? await w.update('project', id, before.version, { latestProgressDay: day })
          : before
        return accept({ version: row.version, changeSet: w.changeSet })
      },
    )
    return written(added)
  })
