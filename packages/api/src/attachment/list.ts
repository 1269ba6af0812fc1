import { attachmentsOf } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { Refused } from '../refusal/refused.ts'
import { may } from '../scope/checked.ts'
import { attachmentsPerRecord } from './attachment-file.ts'
import { carriers, carrierSchema } from './carrier.ts'

/** The files of a record. */
export const list = permitted('project.read')
  .input(z.strictObject({ entity: carrierSchema, id: z.string().max(100) }))
  .output(
    z.strictObject({
      files: z.array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          mediaType: z.string(),
          size: z.int(),
          createdByName: z.string().nullable(),
          createdAt: instantSchema,
        }),
      ),
      limit: z.int(),
      mayAttach: z.boolean(),
    }),
  )
  .query(async ({ ctx, input: { entity, id } }) => {
    const { read, attach, row: rowOf } = carriers[entity]
    const row = await rowOf(ctx.database, id)
    if (!row || !may(ctx, read, row)) throw new Refused({ code: 'not-found', what: entity })
    const files = await attachmentsOf(ctx.database, entity, id)
    return {
      files: files.map((file) => ({
        id: file.id,
        name: file.name,
        mediaType: file.mediaType,
        size: file.size,
        createdByName: file.createdByName,
        createdAt: file.createdAt,
      })),
      limit: attachmentsPerRecord,
      mayAttach: may(ctx, attach, row),
    }
  })
