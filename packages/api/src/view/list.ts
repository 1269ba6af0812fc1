import { listSavedViews } from '@zhaoshang/db'
import { viewSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { mayChangeView, savedViewSchema, viewReader } from './view-schema.ts'

/** Saved views of the project register: mine, those of units whose projects I see, everybody's. */
export const list = permitted('project.read')
  .output(z.strictObject({ rows: z.array(savedViewSchema) }))
  .query(async ({ ctx }) => {
    const rows = await listSavedViews(ctx.database, 'project', viewReader(ctx))
    return {
      rows: rows.flatMap((saved) => {
        // What an earlier version of the software kept and this one does not know is no view any more.
        const view = viewSchema.safeParse(saved.view)
        if (!view.success) return []
        const { id, version, title, shared, unit, ownerId, ownerName } = saved
        return [
          {
            id,
            version,
            title,
            shared,
            unit,
            ownerName,
            mine: ownerId === ctx.actor.userId,
            mayChange: mayChangeView(ctx, saved),
            view: view.data,
          },
        ]
      }),
    }
  })
