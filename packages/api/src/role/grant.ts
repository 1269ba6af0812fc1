import { accountRequestsById, accountsById, lockAccounts, rolesHeld, write, type Write } from '@zhaoshang/db'
import { accept, dayOfInstant, holdingFaults, refuse, type AccountHolding, type Day } from '@zhaoshang/domain'
import { z } from 'zod'
import { mostAtOnce, versionedSchema } from '../account/request-view.ts'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { assertMay } from '../scope/checked.ts'
import { namedFaults } from './named-faults.ts'

/**
 * Gives roles from today on, all or none: those that units wish for confirmed
 * accounts (what is not among `roles` of a request is declined), and any others.
 */
export const grant = permitted('role.grant')
  .input(
    z.strictObject({
      requests: z
        .array(versionedSchema.extend({ roles: z.array(z.string()) }))
        .max(mostAtOnce)
        .default([]),
      grants: z
        .array(z.strictObject({ userId: z.string(), role: z.string(), unit: z.string() }))
        .max(mostAtOnce)
        .default([]),
    }),
  )
  .output(z.strictObject({ granted: z.int(), declined: z.int() }))
  .mutation(async ({ ctx, input: { requests, grants } }) =>
    written(
      await write(ctx.database, writeContext(ctx, 'role.grant'), async (w) => {
        await lockAccounts(w)
        const day = dayOfInstant(w.now)
        const wished: AccountHolding[] = []
        let declined = 0
        const rows = new Map(
          (
            await accountRequestsById(
              w,
              requests.map(({ id }) => id),
            )
          ).map((row) => [row.id, row]),
        )
        for (const { id, version, roles } of requests) {
          const row = rows.get(id)
          if (row?.userId == null || row.state !== 'confirmed')
            return refuse<ApiRefusal>({ code: 'not-found', what: 'account-request' })
          if (row.version !== version || roles.some((role) => !row.rolesWaiting.includes(role)))
            return refuse<ApiRefusal>({ code: 'stale', version: row.version })
          for (const role of roles) wished.push({ userId: row.userId, role, unit: row.unit })
          declined += row.rolesWaiting.length - roles.length
        }
        await w.updateMany(
          'accountRequest',
          requests.map(({ id, version }) => ({
            key: id,
            expectedVersion: version,
            patch: { rolesWaiting: [] },
          })),
        )
        const wanted = [...wished, ...grants]
        for (const { unit } of wanted) assertMay(ctx, 'role.grant', { unit })
        const accounts = await accountsById(w, [...new Set(wanted.map(({ userId }) => userId))])
        if (accounts.length < new Set(wanted.map(({ userId }) => userId)).size)
          return refuse<ApiRefusal>({ code: 'not-found', what: 'account' })
        // What a closed account holds rests, and would not be seen beside what is given now.
        const closed = accounts.find(({ disabled }) => disabled)
        if (closed) return refuse<ApiRefusal>({ code: 'account-disabled', name: closed.name })

        const held = await rolesHeld(w, day)
        const keys = new Set(held.map(keyOf))
        const news = wanted.filter((holding) => {
          const isNew = !keys.has(keyOf(holding))
          keys.add(keyOf(holding))
          return isNew
        })
        const faults = holdingFaults(ctx.plan, held, { by: ctx.actor.userId, grant: news })
        if (faults.length > 0)
          return refuse<ApiRefusal>({
            code: 'holding-refused',
            faults: await namedFaults(w, ctx.plan, faults),
          })
        await give(w, news, day)
        return accept({ granted: news.length, declined })
      }),
    ),
  )

function keyOf({ userId, role, unit }: AccountHolding): string {
  return JSON.stringify([userId, role, unit])
}

/** A role that was taken away today and is given again goes on as if it had not been. */
async function give(w: Write, news: readonly AccountHolding[], day: Day): Promise<void> {
  const today = await w.query<AccountHolding & { id: string }>(
    `select id, user_id as "userId", role, unit_code as unit from role_holding where from_day = $1 and user_id = any($2)`,
    [day, news.map(({ userId }) => userId)],
  )
  const ids = new Map(today.map((row) => [keyOf(row), row.id]))
  await w.putMany(
    'roleHolding',
    news.flatMap((holding) => {
      const id = ids.get(keyOf(holding))
      const { userId, role, unit } = holding
      return id === undefined ? [] : [{ id, userId, role, unitCode: unit, fromDay: day, toDay: null }]
    }),
  )
  await w.createMany(
    'roleHolding',
    news
      .filter((holding) => !ids.has(keyOf(holding)))
      .map(({ userId, role, unit }) => ({ userId, role, unitCode: unit, fromDay: day })),
  )
}
