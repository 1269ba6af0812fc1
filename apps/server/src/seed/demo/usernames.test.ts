import { jizhou } from '@zhaoshang/domain'
import { lianhu } from '@zhaoshang/domain/plans/lianhu'
import { expect, test } from 'vitest'
import { demoAccounts } from './usernames.ts'

test.each([jizhou, lianhu])(
  'every unit that hands something in has a reporter and a reviewer, and the office one account: $id',
  (plan) => {
    const accounts = demoAccounts(plan)
    expect(new Set(accounts.map(({ username }) => username)).size).toBe(accounts.length)
    expect(accounts.filter(({ username }) => username.endsWith('.tb')).length).toBe(
      accounts.filter(({ username }) => username.endsWith('.sh')).length,
    )
    const deciding = plan.grants.filter(({ policy }) => policy === 'return.decide').map(({ role }) => role)
    expect(accounts.filter(({ role }) => deciding.includes(role))).toHaveLength(1)
  },
)

test('the names that people are told', () => {
  const names = demoAccounts(jizhou).map(({ username }) => username)
  for (const name of ['ban', 'bangjun.tb', 'bangjun.sh', 'kfq.tb', 'kfq.sh']) expect(names).toContain(name)
})
