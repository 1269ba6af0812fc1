import { lockAccounts, takenUsernames, write } from '@zhaoshang/db'
import {
  accept,
  cleanText,
  nameKey,
  readUsername,
  refuse,
  unitOf,
  usernameSchema,
  wishableRoles,
} from '@zhaoshang/domain'
import { z } from 'zod'
import { writeContext } from '../context/write-context.ts'
import { permitted } from '../procedure/staff.ts'
import { written } from '../refusal/of-write.ts'
import type { ApiRefusal } from '../refusal/refusal.ts'
import { roleName } from '../role/named-faults.ts'
import { assertMay } from '../scope/checked.ts'
import { mostAtOnce } from './request-view.ts'

const wishSchema = z.strictObject({
  /** A person of the unit who is on record already. */
  personId: z.string().optional(),
  name: z.string().min(1).max(40),
  username: usernameSchema,
  post: z.string().max(60).default(''),
  roles: z.array(z.string()).max(20),
})

/**
 * Asks for accounts for people of a unit, all or none. Whoever has one there
 * already, or is asked for, is passed over: the same list twice asks for nothing.
 */
export const propose = permitted('account.propose')
  .input(z.strictObject({ unit: z.string(), people: z.array(wishSchema).min(1).max(mostAtOnce) }))
  .output(z.strictObject({ proposed: z.int(), known: z.int() }))
  .mutation(async ({ ctx, input: { unit, people } }) => {
    assertMay(ctx, 'account.propose', { unit })
    const unitName = unitOf(ctx.plan, unit)?.shortName ?? unit
    const wishable = new Set(wishableRoles(ctx.plan, unit).map(({ id }) => id))
    return written(
      await write(ctx.database, writeContext(ctx, 'account.propose'), async (w) => {
        await lockAccounts(w)
        const taken = new Map(await takenUsernames(w))
        const rows = []
        for (const { personId, name: typed, username: wanted, post, roles } of people) {
          const name = cleanText(typed)
          const username = readUsername(wanted) ?? wanted
          const holder = taken.get(username)
          if (holder?.unit === unit && nameKey(holder.name) === nameKey(name)) continue
          if (holder) return refuse<ApiRefusal>({ code: 'username-taken', username })
          const misfit = roles.find((role) => !wishable.has(role))
          if (misfit !== undefined)
            return refuse<ApiRefusal>({
              code: 'holding-refused',
              faults: [{ code: 'role-misfit', name, role: roleName(ctx.plan, misfit), unit: unitName }],
            })
          taken.set(username, { name, unit })
          rows.push({
            kind: 'open' as const,
            unit,
            personId: personId ?? null,
            name,
            username,
            post: cleanText(post),
            roles: [...new Set(roles)],
            state: 'proposed' as const,
          })
        }
        await w.createMany('accountRequest', rows)
        return accept({ proposed: rows.length, known: people.length - rows.length })
      }),
    )
  })
