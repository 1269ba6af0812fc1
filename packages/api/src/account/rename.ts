import { accountsById, lockAccounts, renameAccount, takenUsernames, write } from '@zhaoshang/db'
import { accept, cleanText, refuse, usernameSchema } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { versionedSchema } from './request-view.ts'

/** Another name or username for an account: who has it stays the same person. */
export const rename = permitted('account.confirm')
  .input(versionedSchema.extend({ name: z.string().trim().min(1).max(40), username: usernameSchema }))
  .output(z.strictObject({ version: z.int() }))
  .mutation(async ({ ctx, input: { id, version, name: typed, username } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'account.rename'), async (w) => {
        await lockAccounts(w)
        const [account] = await accountsById(w, [id])
        if (!account) return refuse<ApiRefusal>({ code: 'not-found', what: 'account' })
        assertMay(ctx, 'account.confirm', { unit: account.unit })
        if (account.version !== version)
          return refuse<ApiRefusal>({ code: 'stale', version: account.version })
        const name = cleanText(typed)
        if (name === account.name && username === account.username) return accept({ version })
        if (username !== account.username && (await takenUsernames(w)).has(username))
          return refuse<ApiRefusal>({ code: 'username-taken', username })
        await renameAccount(w, { id, name, username })
        await w.create('accountRequest', {
          kind: 'rename',
          unit: account.unit ?? '',
          userId: id,
          name,
          username,
          post: '',
          roles: [],
          state: 'confirmed',
          reason: `${account.name}（${account.username}）`,
          decidedBy: ctx.actor.userId,
          decidedAt: w.now,
        })
        return accept({ version: version + 1 })
      }),
    ),
  )
