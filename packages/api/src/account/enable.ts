import { accountsById, lockAccounts, setDisabled, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce, versionedSchema } from './request-view.ts'

/** Opens accounts again, with the roles that rested; all or none. */
export const enable = permitted('account.confirm')
  .input(z.strictObject({ accounts: z.array(versionedSchema).min(1).max(mostAtOnce) }))
  .output(z.strictObject({ opened: z.int() }))
  .mutation(async ({ ctx, input: { accounts } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'account.enable'), async (w) => {
        await lockAccounts(w)
        const versions = new Map(accounts.map(({ id, version }) => [id, version]))
        const rows = await accountsById(w, [...versions.keys()])
        if (rows.length < versions.size) return refuse<ApiRefusal>({ code: 'not-found', what: 'account' })
        for (const { unit } of rows) assertMay(ctx, 'account.confirm', { unit })
        const changed = rows.find(({ id, version }) => versions.get(id) !== version)
        if (changed) return refuse<ApiRefusal>({ code: 'stale', version: changed.version })
        const closed = rows.filter(({ disabled }) => disabled)
        await setDisabled(
          w,
          closed.map(({ id }) => id),
          null,
        )
        await w.createMany(
          'accountRequest',
          closed.map(({ id, name, username, unit }) => ({
            kind: 'enable' as const,
            unit: unit ?? '',
            userId: id,
            name,
            username,
            post: '',
            roles: [],
            state: 'confirmed' as const,
            decidedBy: ctx.actor.userId,
            decidedAt: w.now,
          })),
        )
        return accept({ opened: closed.length })
      }),
    ),
  )
