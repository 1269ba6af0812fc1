import { importSessionsOf } from '@zhaoshang/db'
import { instantSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findReturn } from '../return/find-return.ts'
import { intakeStateSchema } from './intake-view.ts'

/** Uploaded forms of a return, newest first. */
export const list = permitted('return.fill')
  .input(z.strictObject({ key: z.string() }))
  .output(
    z.array(
      z.strictObject({
        id: z.string(),
        fileName: z.string(),
        sheet: z.string(),
        list: z.string().nullable(),
        state: intakeStateSchema,
        at: instantSchema,
      }),
    ),
  )
  .query(async ({ ctx, input: { key } }) => {
    await findReturn(ctx, key, 'return.fill')
    const heads = await importSessionsOf(ctx.database, key)
    return heads.map(({ id, fileName, sheet, list: of, state, createdAt }) => ({
      id,
      fileName,
      sheet,
      list: of,
      state,
      at: createdAt,
    }))
  })
