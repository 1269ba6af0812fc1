import type { StaffSystem } from '@zhaoshang/api'
import type { Day } from '@zhaoshang/domain'
import { demoLines } from '../seed/demo/demo-lines.ts'
import { demoPassword } from '../seed/demo/demo-password.ts'
import { demoState, seedDemo } from '../seed/demo/seed-demo.ts'
import { firstAccounts } from './first-accounts.ts'

export interface AccountOptions {
  readonly demo: boolean
  readonly today: Day
  readonly secret: string
  /** Of the demo's accounts, in place of the installation's own. */
  readonly password: string | undefined
}

/** Sees to it that somebody can sign in; gives the lines to print. */
export async function prepareAccounts(
  system: StaffSystem,
  options: AccountOptions,
): Promise<{ lines: string[] }> {
  const state = await demoState(system.database)
  const password = options.password ?? demoPassword(options.secret)
  if (state === 'demo') return { lines: demoLines(system.plan, password) }
  if (state === 'empty' && options.demo) {
    await seedDemo(system, { today: options.today, password })
    return { lines: demoLines(system.plan, password) }
  }
  if (state === 'empty') return { lines: await firstAccounts(system) }
  return { lines: ['  账号：请用已有账号登录'] }
}
