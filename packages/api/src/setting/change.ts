import { write } from '@zhaoshang/db'
import { accept, refuse, settingIdSchema, settings } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'

/** Decides a setting; every server knows at its next request. */
export const change = permitted('setting.edit')
  .input(
    z.strictObject({
      id: settingIdSchema,
      value: z.union([z.number(), z.string().max(1_000), z.boolean()]),
      /** As read; 0 where nobody had decided. */
      version: z.int().min(0),
    }),
  )
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, value, version } }) => {
    const changed = await write(ctx.database, writeContext(ctx, 'setting.change'), async (w) => {
      if (!settings[id].schema.safeParse(value).success)
        return refuse({ code: 'setting-invalid' as const, id })
      const row =
        version === 0
          ? await w.create('setting', { key: id, value })
          : await w.update('setting', id, version, { value })
      return accept({ version: row.version })
    })
    return written(changed)
  })
