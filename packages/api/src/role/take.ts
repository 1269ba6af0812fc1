import { holdingsById, lockAccounts, rolesHeld, write } from '@zhaoshang/db'
import { accept, dayOfInstant, holdingFaults, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { mostAtOnce } from '../account/request-view.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { namedFaults } from './named-faults.ts'

/** Takes roles away from today on, all or none; what has ended already stays as it is. */
export const take = permitted('role.grant')
  .input(z.strictObject({ holdings: z.array(z.string()).min(1).max(mostAtOnce) }))
  .output(z.strictObject({ taken: z.int() }))
  .mutation(async ({ ctx, input: { holdings } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'role.take'), async (w) => {
        await lockAccounts(w)
        const day = dayOfInstant(w.now)
        const rows = await holdingsById(w, holdings)
        if (rows.length < new Set(holdings).size)
          return refuse<ApiRefusal>({ code: 'not-found', what: 'role' })
        for (const { unit } of rows) assertMay(ctx, 'role.grant', { unit })
        const taken = rows.filter(({ toDay }) => toDay === null || toDay > day)
        const faults = holdingFaults(ctx.plan, await rolesHeld(w, day), { by: ctx.actor.userId, take: taken })
        if (faults.length > 0)
          return refuse<ApiRefusal>({
            code: 'holding-refused',
            faults: await namedFaults(w, ctx.plan, faults),
          })
        await w.putMany(
          'roleHolding',
          taken.map(({ id, userId, role, unit, fromDay }) => ({
            id,
            userId,
            role,
            unitCode: unit,
            fromDay,
            // One that was to begin later never does.
            toDay: fromDay > day ? fromDay : day,
          })),
        )
        return accept({ taken: taken.length })
      }),
    ),
  )
