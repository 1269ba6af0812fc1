import { accountsById, write } from '@zhaoshang/db'
import { accept, refuse } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { versionedSchema } from './request-view.ts'

/** A unit asks the administrator to open a closed account of its own again. */
export const askToEnable = permitted('account.propose')
  .input(versionedSchema.extend({ reason: z.string().trim().min(1).max(200) }))
  .output(z.strictObject({ asked: z.boolean() }))
  .mutation(async ({ ctx, input: { id, version, reason } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'account.propose'), async (w) => {
        const [account] = await accountsById(w, [id])
        if (!account) return refuse<ApiRefusal>({ code: 'not-found', what: 'account' })
        assertMay(ctx, 'account.propose', { unit: account.unit })
        if (account.version !== version || !account.disabled)
          return refuse<ApiRefusal>({ code: 'stale', version: account.version })
        const [asked] = await w.query<{ id: string }>(
          `select id from account_request where user_id = $1 and kind = 'enable' and state = 'proposed'`,
          [id],
        )
        if (asked) return accept<{ asked: boolean }>({ asked: false })
        const { name, username, unit } = account
        await w.create('accountRequest', {
          kind: 'enable',
          unit: unit ?? '',
          userId: id,
          name,
          username,
          post: '',
          roles: [],
          state: 'proposed',
          reason,
        })
        return accept<{ asked: boolean }>({ asked: true })
      }),
    ),
  )
