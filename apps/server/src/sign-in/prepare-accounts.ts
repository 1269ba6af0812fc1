import { officeUnit, type StaffSystem } from '@zhaoshang/api'
import { write } from '@zhaoshang/db'
import { accept, dayOfInstant, expectAccepted, type Day } from '@zhaoshang/domain'
import { randomBytes } from 'node:crypto'
import { demoLines } from '../seed/demo/demo-lines.ts'
import { demoPassword } from '../seed/demo/demo-password.ts'
import { demoState, seedDemo } from '../seed/demo/seed-demo.ts'
import { createAccounts } from './create-account.ts'
import { roleWith } from './role-with.ts'

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
  if (state === 'empty') return firstAccount(system)
  return { lines: ['  账号：请用已有账号登录'] }
}

/** The office's first account, with a password that is shown once and has to be changed. */
async function firstAccount({ database, plan, clock }: StaffSystem): Promise<{ lines: string[] }> {
  const office = officeUnit(plan)
  const role = roleWith(plan, 'return.decide')
  if (!office || role === undefined) throw new Error('the plan has no office')
  // Letters and digits only: it is read from a terminal and typed.
  const password = randomBytes(32)
    .toString('base64url')
    .replace(/[^a-zA-Z0-9]/g, '')
    .slice(0, 14)
  const id = 'first-account'
  const username = 'office'
  await createAccounts(database, [
    { id, username, name: office.shortName, password, mustChangePassword: true },
  ])
  const now = clock.now()
  const fromDay = dayOfInstant(now)
  expectAccepted(
    await write(database, { actor: 'system', request: 'start', label: 'account.first', now }, async (w) =>
      accept(await w.create('roleHolding', { userId: id, role, unitCode: office.code, fromDay })),
    ),
    'the first account',
  )
  return { lines: [`  首次登录：用户名 ${username}，密码 ${password}（只显示这一次，登录后请立即修改）`] }
}
