import { flagsOf } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../../procedure/staff.ts'
import { findProject } from '../find-project.ts'

/** Marks proposed for a project, whatever became of them. */
export const list = permitted('project.read')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        flag: z.string(),
        reason: z.string(),
        state: z.enum(['waiting', 'confirmed', 'refused', 'ended']),
        proposedByName: z.string().nullable(),
        createdAt: instantSchema,
        decidedByName: z.string().nullable(),
        decidedDay: z.string().nullable(),
        note: z.string().nullable(),
        version: z.int(),
      }),
    ),
  )
  .query(async ({ ctx, input: { project: id } }) => {
    await findProject(ctx, id, 'project.read')
    return (await flagsOf(ctx.database, id)).map(
      ({
        id: flagId,
        flag,
        reason,
        state,
        proposedByName,
        createdAt,
        decidedByName,
        decidedDay,
        note,
        version,
      }) => ({
        id: flagId,
        flag,
        reason,
        state,
        proposedByName,
        createdAt,
        decidedByName,
        decidedDay,
        note,
        version,
      }),
    )
  })
