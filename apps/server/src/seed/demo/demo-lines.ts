import type { WorkPlan } from '@zhaoshang/domain'
import { demoAccounts } from './usernames.ts'

/** The first sign-ins, for the terminal: the office, and the units that the demo's story is about. */
export function demoLines(plan: WorkPlan, password: string): string[] {
  const accounts = demoAccounts(plan)
  const reviewed = new Set(['120119105', '120119401'])
  const chosen = accounts.filter(
    ({ unit }) => reviewed.has(unit.code) || unit.capabilities.includes('keeps-office'),
  )
  const shown = chosen.length > 1 ? chosen : accounts.slice(0, 5)
  return [
    '  示例账号：',
    ...shown.map(({ username, name }) => `    ${username.padEnd(12)} ${name}`),
    `    密码都是 ${password}（共 ${accounts.length} 个账号，其他单位为单位拼音加 .tb 填报、.sh 审核）`,
  ]
}
