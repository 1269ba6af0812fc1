import type { WorkPlan } from '../plan/work-plan.ts'
import type { RoleHolding } from '../policy/policy.ts'
import type { PasswordAge } from './password-faults.ts'

/** What somebody who signed in has to do before anything else. */
export type SignInHindrance = 'password-change-due' | 'two-factor-needed'

/**
 * Whether something stands before everything else: a password that somebody
 * else gave or that is too old, and for administrators a second factor.
 *
 * @param account `mustChangePassword`: the password was given by somebody else; `twoFactor`: a second factor is asked at sign-in.
 * @example signInHindrance(jizhou, { mustChangePassword: true, twoFactor: false, holdings: [] }, { state: 'fresh' }) // 'password-change-due'
 */
export function signInHindrance(
  plan: WorkPlan,
  account: {
    readonly mustChangePassword: boolean
    readonly twoFactor: boolean
    readonly holdings: readonly RoleHolding[]
  },
  age: PasswordAge,
): SignInHindrance | undefined {
  if (account.mustChangePassword || age.state === 'due') return 'password-change-due'
  return administersAny(plan, account.holdings) && !account.twoFactor ? 'two-factor-needed' : undefined
}

/**
 * Whether one of the roles is one of the three administrators'.
 *
 * @example administersAny(jizhou, [{ role: 'reporter', unit: 'gxj' }]) // false
 */
export function administersAny(plan: WorkPlan, holdings: readonly RoleHolding[]): boolean {
  return holdings.some(({ role }) => plan.roles.find(({ id }) => id === role)?.administers !== undefined)
}
