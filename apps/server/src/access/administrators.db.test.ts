import {
  ask,
  markerKinds,
  markersIn,
  openWorld,
  staffCalls,
  staffProcedures,
  type World,
} from '@zhaoshang/api/testing'
import { withPassingDatabase } from '@zhaoshang/db/testing'
import type {} from '@zhaoshang/db/testing/global-setup'
import { sidesOf } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
const administrators = ['system-admin', 'security-admin', 'audit-admin']
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const holderOf = (role: string) => {
  const holder = world.holders.find((one) => one.role === role)
  if (!holder) throw new Error(`nobody is ${role}`)
  return holder
}

test('none of the three reads anything of business through any procedure', async () => {
  // What an account is called, and what was asked for it, is theirs to know.
  const business = Object.entries(markerKinds)
    .filter(([, kinds]) => kinds.every((policy) => sidesOf(policy).join() === 'business'))
    .map(([kind]) => kind)
  expect(business).toEqual(
    expect.arrayContaining(['project', 'contact', 'narrative', 'intake', 'phone', 'team']),
  )
  const seen: string[] = []
  await withPassingDatabase(world.side.database, async (database) => {
    for (const role of administrators) {
      const context = holderOf(role).context()
      for (const { path, type } of staffProcedures) {
        const call = staffCalls.get(path)
        if (!call || type !== 'query') continue
        for (const rows of Object.values(world.rows)) {
          const { text } = await ask(context, database, path, call.input(rows))
          const found = markersIn(text).filter(({ kind }) => business.includes(kind))
          if (found.length > 0) seen.push(`${role} ${path} ${JSON.stringify(found)}`)
        }
      }
    }
  })
  expect(seen).toEqual([])
})

test('however many roles are given at once, no account holds two of the three, or one beside another role', async () => {
  const { database } = world.side
  const security = holderOf('security-admin')
  const give = (userId: string, role: string, unit: string) =>
    ask(security.context(), database, 'role.grant', { grants: [{ userId, role, unit }] })
  for (const rows of Object.values(world.rows)) {
    // The account is a reviewer from the beginning; the closed one has nothing yet.
    const { account, closedAccount, unit } = rows
    const said = await Promise.all(
      administrators.flatMap((role) => [
        give(account, role, unit),
        give(closedAccount, role, unit),
        give(closedAccount, 'manager', unit),
      ]),
    )
    expect(
      said.every(({ code }) =>
        ['ok', 'holding-refused', 'account-disabled', 'stale', 'busy', 'not-found'].includes(code),
      ),
    ).toBe(true)
  }
  await database.query(`update auth_user set banned = false, ban_reason = null where banned`)
  const free = Object.values(world.rows).map(({ closedAccount, unit }) => ({ closedAccount, unit }))
  const given = await Promise.all(
    free.flatMap(({ closedAccount, unit }) =>
      [...administrators, 'manager'].map((role) => give(closedAccount, role, unit)),
    ),
  )
  // One of four came first with each.
  expect(given.filter(({ code }) => code === 'ok')).toHaveLength(free.length)

  const both = await database.query<{ userId: string }>(
    `select user_id as "userId" from role_holding where to_day is null
     group by user_id having count(distinct role) > 1 and bool_or(role = any($1))`,
    [administrators],
  )
  expect(both).toEqual([])
})

test('the last of each stays, whoever is quicker', async () => {
  const { database } = world.side
  const security = holderOf('security-admin')
  const systemAdmin = holderOf('system-admin')
  const holdings = await database.query<{ id: string; userId: string }>(
    `select id, user_id as "userId" from role_holding where role = any($1) and to_day is null`,
    [administrators],
  )
  const accounts = await database.query<{ id: string; version: number }>(
    `select distinct u.id, u.version from auth_user u join role_holding h on h.user_id = u.id where h.role = any($1)`,
    [administrators],
  )
  await Promise.all([
    ...holdings.map(({ id }) => ask(security.context(), database, 'role.take', { holdings: [id] })),
    ...accounts.map((account) =>
      ask(systemAdmin.context(), database, 'account.disable', { accounts: [account], reason: '离岗' }),
    ),
  ])
  const left = await database.query<{ role: string }>(
    `select distinct h.role from role_holding h join auth_user u on u.id = h.user_id
     where h.role = any($1) and (h.to_day is null or h.to_day > '2024-04-24') and not coalesce(u.banned, false) order by 1`,
    [administrators],
  )
  expect(left.map(({ role }) => role)).toEqual([...administrators].sort())
})
