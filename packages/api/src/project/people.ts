import { peopleOf } from '@zhaoshang/db'
import { dayOfInstant } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from './find-project.ts'

/** Who can be given a project to look after: the people of its reporting and its responsible unit. */
export const people = permitted('project.edit')
  .input(z.strictObject({ id: z.string().max(100) }))
  .output(z.array(z.strictObject({ id: z.string(), name: z.string(), unit: z.string() })))
  .query(async ({ ctx, input: { id } }) => {
    const { reportingUnit, responsibleUnit } = await findProject(ctx, id, 'project.edit')
    const units = [...new Set([reportingUnit, ...(responsibleUnit === null ? [] : [responsibleUnit])])]
    const today = dayOfInstant(ctx.clock.now())
    const found = await Promise.all(units.map((unit) => peopleOf(ctx.database, unit, today)))
    return found.flat().map(({ id: person, name, unitCode }) => ({ id: person, name, unit: unitCode }))
  })
