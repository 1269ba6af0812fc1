import { firstPassword, officeUnit, passwordHash, type StaffSystem } from '@zhaoshang/api'
import { makeAccounts, write } from '@zhaoshang/db'
import { accept, dayOfInstant, expectAccepted, type WorkPlan } from '@zhaoshang/domain'
import { roleWith } from './role-with.ts'

const usernames = { accounts: 'xtgl', security: 'aqgl', audit: 'sjgl' } as const

interface FirstAccount {
  readonly username: string
  readonly name: string
  readonly role: string
}

/** The three administrators, and the office; roles are found by what the plan lets them do. */
function wanted(plan: WorkPlan, officeName: string): FirstAccount[] {
  const role = roleWith(plan, 'return.decide')
  return [
    ...plan.roles.flatMap(({ id, name, administers }) =>
      administers === undefined ? [] : [{ username: usernames[administers], name, role: id }],
    ),
    ...(role === undefined ? [] : [{ username: 'ban', name: officeName, role }]),
  ]
}

/**
 * Makes the accounts from which all others come, with passwords that are shown
 * once and have to be changed; all or none, so that a start that was cut off is
 * done again. Gives the lines to print.
 */
export async function firstAccounts({ database, plan, clock }: StaffSystem): Promise<string[]> {
  const office = officeUnit(plan)
  if (!office) throw new Error('the plan has no office')
  const accounts = await Promise.all(
    wanted(plan, office.shortName).map(async (account) => {
      const password = firstPassword()
      const id = `first-${account.username}`
      return { ...account, id, password, passwordHash: await passwordHash(password) }
    }),
  )
  const now = clock.now()
  const context = { actor: 'system', request: 'start', label: 'account.first', now }
  expectAccepted(
    await write(database, context, async (w) => {
      await makeAccounts(
        w,
        accounts.map(({ id, username, name, passwordHash: hash }) => ({
          id,
          username,
          name,
          passwordHash: hash,
        })),
      )
      const fromDay = dayOfInstant(now)
      await w.createMany(
        'roleHolding',
        accounts.map(({ id, role }) => ({ userId: id, role, unitCode: office.code, fromDay })),
      )
      return accept(true)
    }),
    'the first accounts',
  )
  return [
    '  首次登录（密码只显示这一次，登录后要修改；三名管理员分别由三个人使用，并绑定动态口令）：',
    ...accounts.map(({ username, name, password }) => `    ${username.padEnd(6)} ${password}  ${name}`),
  ]
}
