import { settingRows } from '@zhaoshang/db'
import { instantSchema, settingIdSchema, settingValues } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'

const valueSchema = z.union([z.number(), z.string(), z.boolean()])

/** Every setting as it is, with who decided it and when; version 0: nobody did, the default applies. */
export const list = permitted('setting.read')
  .output(
    z.array(
      z.strictObject({
        id: settingIdSchema,
        value: valueSchema,
        version: z.int(),
        changedBy: z.string().nullable(),
        changedAt: instantSchema.nullable(),
      }),
    ),
  )
  .query(async ({ ctx }) => {
    const rows = new Map((await settingRows(ctx.database)).map((row) => [row.key, row]))
    const values = settingValues(Object.fromEntries([...rows].map(([key, { value }]) => [key, value])))
    return settingIdSchema.options.map((id) => {
      const row = rows.get(id)
      return {
        id,
        value: values[id],
        version: row?.version ?? 0,
        changedBy: row?.changedBy ?? null,
        changedAt: row?.updatedAt ?? null,
      }
    })
  })
