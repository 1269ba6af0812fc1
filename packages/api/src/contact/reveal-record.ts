import { audit, recordsById } from '@zhaoshang/db'
import { valuesSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { findProject } from '../project/find-project.ts'

/** The contacts of one project in clear. Who asked and when goes on record before they are given. */
export const revealRecord = permitted('contact.unmask')
  .input(z.strictObject({ project: z.string().max(100) }))
  .output(z.strictObject({ values: valuesSchema }))
  .mutation(async ({ ctx, input: { project: id } }) => {
    await findProject(ctx, id, 'contact.unmask')
    const [record] = await recordsById(ctx.database, 'project', [id], { sensitive: true })
    await audit(ctx.database, {
      actor: ctx.actor.userId,
      action: 'contact.reveal',
      detail: { request: ctx.requestId, project: id, rows: 1 },
    })
    return { values: record?.sensitive ?? {} }
  })
