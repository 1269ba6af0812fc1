import { write } from '@zhaoshang/db'
import { accept } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { findView } from './find-view.ts'

/** Takes a saved view away; the projects that it showed stay as they are. */
export const remove = permitted('project.read')
  .input(z.strictObject({ id: z.string(), version: z.int() }))
  .output(z.strictObject({}))
  .mutation(async ({ ctx, input: { id, version } }) => {
    const done = await write(ctx.database, writeContext(ctx, 'view.remove'), async (w) => {
      await findView(w, ctx, id)
      await w.remove('savedView', id, version)
      return accept({})
    })
    return written(done)
  })
