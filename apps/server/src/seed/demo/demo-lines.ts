import { officeUnit } from '@zhaoshang/api'
import type { WorkPlan } from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

/** The first sign-ins, for the terminal: the office, and the units that the demo's story is about. */
export function demoLines(plan: WorkPlan, password: string): string[] {
  const accounts = demoAccounts(plan)
  const office = officeUnit(plan)?.code
  // The units whose files lie among the samples; in another plan, the first that report.
  const told = accounts.filter(({ unit }) => ['120119105', '120119401'].includes(unit.code))
  const others = accounts.filter(({ unit }) => unit.code !== office).slice(0, 4)
  const shown = [...accounts.filter(({ unit }) => unit.code === office), ...(told.length > 0 ? told : others)]
  return [
    '  示例账号：',
    ...shown.map(({ username, name }) => `    ${username.padEnd(12)} ${name}`),
    `    密码都是 ${password}（共 ${accounts.length} 个账号，其他单位的用户名以 .tb 填报、.sh 审核结尾）`,
  ]
}
