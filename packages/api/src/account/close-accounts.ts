import { accountsById, lockAccounts, rolesHeld, setDisabled, write } from '@zhaoshang/db'
import { accept, dayOfInstant, holdingFaults, refuse, type PolicyName } from '@zhaoshang/domain'
import { z } from 'zod'
import type { ActorContext } from '../context/staff-context.ts'
import { writeContext } from '../context/write-context.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { namedFaults } from '../role/named-faults.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce, versionedSchema } from './request-view.ts'

export const closingSchema = z.strictObject({
  accounts: z.array(versionedSchema).min(1).max(mostAtOnce),
  reason: z.string().trim().min(1).max(200),
})

/**
 * Closes accounts, all or none: sessions end at once, roles rest. Nobody
 * closes his own, and the last of each administrators stays. Each leaves a
 * request that is decided, so that the administrator sees who closed it and why.
 */
export async function closeAccounts(
  ctx: ActorContext,
  policy: PolicyName,
  { accounts, reason }: z.infer<typeof closingSchema>,
): Promise<{ closed: number }> {
  return written(
    await write(ctx.database, writeContext(ctx, 'account.disable'), async (w) => {
      await lockAccounts(w)
      const versions = new Map(accounts.map(({ id, version }) => [id, version]))
      const rows = await accountsById(w, [...versions.keys()])
      if (rows.length < versions.size) return refuse<ApiRefusal>({ code: 'not-found', what: 'account' })
      for (const { unit } of rows) assertMay(ctx, policy, { unit })
      const changed = rows.find(({ id, version }) => versions.get(id) !== version)
      if (changed) return refuse<ApiRefusal>({ code: 'stale', version: changed.version })
      const open = rows.filter(({ disabled }) => !disabled)
      const close = open.map(({ id }) => id)
      if (close.includes(ctx.actor.userId)) return refuse<ApiRefusal>({ code: 'own-account' })
      const held = await rolesHeld(w, dayOfInstant(w.now))
      const faults = holdingFaults(ctx.plan, held, { by: ctx.actor.userId, close })
      if (faults.length > 0)
        return refuse<ApiRefusal>({ code: 'holding-refused', faults: await namedFaults(w, ctx.plan, faults) })
      await setDisabled(w, close, reason)
      await w.createMany(
        'accountRequest',
        open.map(({ id, name, username, unit }) => ({
          kind: 'disable' as const,
          unit: unit ?? '',
          userId: id,
          name,
          username,
          post: '',
          roles: [],
          state: 'confirmed' as const,
          reason,
          decidedBy: ctx.actor.userId,
          decidedAt: w.now,
        })),
      )
      return accept({ closed: close.length })
    }),
  )
}
