import { relationsOf } from '@zhaoshang/db'
import { relationSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { may } from '../../scope/checked.ts'
import { findProject } from '../find-project.ts'

/** How a project hangs together with others, both ways; of a project of other units only that there is one. */
export const list = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        kind: relationSchema.shape.kind,
        /** Said of this project, or of the other one. */
        outward: z.boolean(),
        note: z.string().nullable(),
        other: z
          .strictObject({
            id: z.string(),
            number: z.string(),
            name: z.string(),
            stage: z.string(),
            reportingUnit: z.string(),
          })
          .nullable(),
      }),
    ),
  )
  .query(async ({ ctx, input: { project: id } }) => {
    await findProject(ctx, id, 'project.read')
    return (await relationsOf(ctx.database, id)).map((relation) => {
      const { responsibleUnit: _unit, ...other } = relation.other
      const readable = may(ctx, 'project.read', { ...relation.other })
      return {
        id: relation.id,
        kind: relation.kind,
        outward: relation.projectId === id,
        note: readable ? relation.note : null,
        other: readable ? other : null,
      }
    })
  })
