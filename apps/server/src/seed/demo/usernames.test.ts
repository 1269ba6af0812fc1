import { holdingFaults, jizhou } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { expect, test } from 'vitest'
import { demoAccounts } from './usernames.ts'

test.each([jizhou, lianhu])(
  'every unit that hands something in has a reporter and a reviewer, and the office one account: $id',
  (plan) => {
    const accounts = demoAccounts(plan)
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
    const parts = Map.groupBy(accounts, ({ part }) => part)
    expect(parts.get('fills')).toHaveLength(parts.get('reviews')?.length ?? 0)
    expect(parts.get('office')).toHaveLength(1)
    expect(parts.get('administers')).toHaveLength(3)
  },
)

test.each([jizhou, lianhu])(
  'every role of the plan is somebody’s, and every account may hold what it holds: $id',
  (plan) => {
    const accounts = demoAccounts(plan)
    const roles = new Set(accounts.flatMap((account) => account.roles))
    expect([...roles].sort()).toEqual(plan.roles.map(({ id }) => id).sort())
    const grant = accounts.flatMap(({ id, roles: held, unit }) =>
      held.map((role) => ({ userId: id, role, unit: unit.code })),
    )
    expect(holdingFaults(plan, [], { by: 'nobody', grant })).toEqual([])
  },
)

test('the names that people are told', () => {
  const names = demoAccounts(jizhou).map(({ username }) => username)
  expect(names).toEqual(
    expect.arrayContaining(
      'ban bangjun.tb bangjun.sh kfq.tb kfq.sh kfq.ll zuzhang fuzuzhang zhuren mishu xtgl aqgl sjgl'.split(
        ' ',
      ),
    ),
  )
})
