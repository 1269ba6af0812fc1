import { z } from 'zod'
import { permitted } from '../procedure/staff.ts'
import { leavingOf, leavingSchema } from './leaving.ts'

/** Everything open of somebody who leaves or moves; nothing is changed. */
export const preview = permitted('person.hand-over')
  .input(leavingSchema)
  .output(
    z.strictObject({
      name: z.string(),
      unit: z.string(),
      work: z.array(
        z.strictObject({
          kind: z.string(),
          id: z.string(),
          title: z.string(),
          detail: z.string().optional(),
          vacant: z.boolean(),
          ends: z.boolean(),
        }),
      ),
      fingerprint: z.string(),
    }),
  )
  .query(async ({ ctx, input }) => {
    const { leaving, work, fingerprint } = await leavingOf(ctx.database, ctx, input)
    return {
      name: leaving.person.name,
      unit: leaving.person.unit,
      work: work.map((each) => ({ ...each, ends: each.ends ?? false })),
      fingerprint,
    }
  })
