import { countOwnViews, write } from '@zhaoshang/db'
import { accept, viewSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import { Refused } from '../refusal/refused.ts'
import { findView } from './find-view.ts'
import { mayChangeView, sharedSchema } from './view-schema.ts'

/** Nobody finds his way among more. */
const most = 100

/** Keeps a way to look at the project register: for oneself, for a unit, for everybody. */
export const save = permitted('project.read')
  .input(
    z.strictObject({
      /** Null and version 0: a new one. */
      id: z.string().nullable(),
      version: z.int(),
      title: z.string().trim().min(1).max(30),
      shared: sharedSchema,
      /** The unit that shares it; null unless it is shared so. */
      unit: z.string().nullable(),
      view: viewSchema,
    }),
  )
  .output(z.strictObject({ id: z.string(), version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, ...saved } }) => {
    const { userId } = ctx.actor
    if ((saved.shared === 'unit') !== (saved.unit !== null))
      throw new Refused({ code: 'input-invalid', faults: [{ path: 'unit', message: 'belongs to `unit`' }] })
    if (!mayChangeView(ctx, { ...saved, ownerId: userId }))
      throw new Refused({
        code: 'not-permitted',
        policy: saved.shared === 'all' ? 'view.publish' : 'project.edit',
      })
    const done = await write(ctx.database, writeContext(ctx, 'view.save'), async (w) => {
      if (id !== null) {
        const { ownerId } = await findView(w, ctx, id)
        // Who takes a unit's view for himself keeps it from then on.
        const keeper = saved.shared === 'own' ? userId : ownerId
        return accept(await w.update('savedView', id, version, { ...saved, ownerId: keeper }))
      }
      if ((await countOwnViews(w, 'project', userId)) >= most)
        throw new Refused({ code: 'too-many-views', limit: most })
      return accept(await w.create('savedView', { ...saved, entity: 'project', ownerId: userId }))
    })
    const row = written(done)
    return { id: row.id, version: row.version }
  })
