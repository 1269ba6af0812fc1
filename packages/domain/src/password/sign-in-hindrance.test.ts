import { expect, it } from 'vitest'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { signInHindrance } from './sign-in-hindrance.ts'

const fresh = { state: 'fresh' } as const
const account = { mustChangePassword: false, twoFactor: false, holdings: [{ role: 'reporter', unit: 'gxj' }] }

it('asks for one’s own password first, and administrators for a second factor', () => {
  expect(signInHindrance(jizhou, account, fresh)).toBeUndefined()
  expect(signInHindrance(jizhou, account, { state: 'soon', daysLeft: 3 })).toBeUndefined()
  expect(signInHindrance(jizhou, { ...account, mustChangePassword: true }, fresh)).toBe('password-change-due')
  expect(signInHindrance(jizhou, account, { state: 'due', daysLeft: 0 })).toBe('password-change-due')
  for (const { id, administers } of jizhou.roles) {
    const holder = { ...account, holdings: [{ role: id, unit: 'office' }] }
    expect(signInHindrance(jizhou, holder, fresh)).toBe(administers && 'two-factor-needed')
    expect(signInHindrance(jizhou, { ...holder, twoFactor: true }, fresh)).toBeUndefined()
  }
})
