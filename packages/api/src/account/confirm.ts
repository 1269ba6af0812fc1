import {
  accountRequestsById,
  lockAccounts,
  makeAccounts,
  newId,
  setDisabled,
  takenUsernames,
  write,
  type Row,
  type Write,
} from '@zhaoshang/db'
import { accept, refuse, unitOf, type Result } from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { Refused } from '../refusal/refused.ts'
import { assertMay } from '../scope/checked.ts'
import { requestsSchema } from './close-requests.ts'
import { firstPassword } from './first-password.ts'
import { passwordHash } from './password-hash.ts'
import { personFor } from './person-for.ts'

type Request = Row<'accountRequest'>

/**
 * Makes the accounts that were asked for, all or none. The first passwords are
 * in the answer and nowhere else: they are handed out on paper and changed at
 * first use. A request that was decided meanwhile is stale, so two who confirm
 * at once make each account once.
 */
export const confirm = permitted('account.confirm')
  .input(z.strictObject({ requests: requestsSchema }))
  .output(
    z.strictObject({
      /** What to hand out, by unit. */
      sheet: z.array(
        z.strictObject({
          unit: z.string(),
          unitName: z.string(),
          name: z.string(),
          username: z.string(),
          password: z.string(),
        }),
      ),
      /** Accounts that were opened again. */
      enabled: z.int(),
    }),
  )
  .mutation(async ({ ctx, input: { requests } }) => {
    const rows = await accountRequestsById(
      ctx.database,
      requests.map(({ id }) => id),
    )
    if (rows.length < new Set(requests.map(({ id }) => id)).size)
      throw new Refused({ code: 'not-found', what: 'account-request' })
    for (const { unit } of rows) assertMay(ctx, 'account.confirm', { unit })
    const opened = rows.filter(({ kind }) => kind === 'open')
    const reopened = rows.filter(({ kind }) => kind === 'enable')
    // Hashing takes its time: nobody waits for the lock meanwhile.
    const accounts = await Promise.all(
      opened.map(async (request) => {
        const password = firstPassword()
        return { request, id: newId(), password, passwordHash: await passwordHash(password) }
      }),
    )
    const versions = new Map(requests.map(({ id, version }) => [id, version]))
    written(
      await write(ctx.database, writeContext(ctx, 'account.confirm'), async (w) => {
        await lockAccounts(w)
        // First of all: whoever comes second finds them decided, and leaves again.
        const decided = { state: 'confirmed' as const, decidedBy: ctx.actor.userId, decidedAt: w.now }
        const stale = (await accountRequestsById(w, [...versions.keys()])).find(
          ({ state }) => state !== 'proposed',
        )
        if (stale) return refuse<ApiRefusal>({ code: 'stale', version: stale.version })
        await w.updateMany('accountRequest', [
          ...accounts.map(({ request, id }) => ({
            key: request.id,
            expectedVersion: versions.get(request.id) ?? 0,
            patch: { ...decided, userId: id, rolesWaiting: request.roles },
          })),
          ...reopened.map(({ id }) => ({ key: id, expectedVersion: versions.get(id) ?? 0, patch: decided })),
        ])
        const free = await refuseTaken(w, opened)
        if (!free.ok) return free
        await makeAccounts(
          w,
          accounts.map(({ request: { username, name }, id, passwordHash }) => ({
            id,
            username,
            name,
            passwordHash,
          })),
        )
        for (const { request, id } of accounts) {
          const linked = await personFor(w, request, id)
          if (!linked.ok) return linked
        }
        await setDisabled(
          w,
          reopened.flatMap(({ userId }) => userId ?? []),
          null,
        )
        return accept(true)
      }),
    )
    const position = new Map(ctx.plan.units.map(({ code }, i) => [code, i]))
    return {
      sheet: accounts
        .map(({ request: { unit, name, username }, password }) => ({
          unit,
          unitName: unitOf(ctx.plan, unit)?.name ?? unit,
          name,
          username,
          password,
        }))
        .sort(
          (a, b) =>
            (position.get(a.unit) ?? 0) - (position.get(b.unit) ?? 0) || (a.username < b.username ? -1 : 1),
        ),
      enabled: reopened.length,
    }
  })

/** A name may have been given since it was asked for. */
async function refuseTaken(w: Write, requests: readonly Request[]): Promise<Result<true, ApiRefusal>> {
  // Confirmed in this very write, so none of them counts as asked for any more.
  const taken = await takenUsernames(w)
  const given = requests.find(({ username }) => taken.has(username))
  return given ? refuse({ code: 'username-taken', username: given.username }) : accept(true)
}
