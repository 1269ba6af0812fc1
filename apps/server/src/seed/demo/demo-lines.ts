import type { WorkPlan } from '@zhaoshang/domain'
import { demoAccounts, toldUnits } from './usernames.ts'

/** The first sign-ins, for the terminal: the office, the units that the demo's story is about, leaders and administrators. */
export function demoLines(plan: WorkPlan, password: string): string[] {
  const accounts = demoAccounts(plan)
  const units = accounts.filter(({ part }) => part === 'fills' || part === 'reviews')
  // In another plan, the first that report.
  const told = units.filter(({ unit }) => toldUnits.includes(unit.code))
  const shown = [
    ...accounts.filter(({ part }) => part === 'office'),
    ...(told.length > 0 ? told : units.slice(0, 4)),
    ...accounts.filter(({ username }) => ['zhuren', 'zuzhang'].includes(username)),
  ]
  const administrators = accounts.filter(({ part }) => part === 'administers')
  return [
    '  示例账号：',
    ...shown.map(({ username, name }) => `    ${username.padEnd(12)} ${name}`),
    ...(administrators.length > 0
      ? [
          `    ${administrators.map(({ username }) => username).join('、')}：${administrators.map(({ name }) => name).join('、')}，首次登录要绑定动态口令`,
        ]
      : []),
    `    密码都是 ${password}（共 ${accounts.length} 个账号，其他单位的用户名以 .tb 填报、.sh 审核结尾）`,
  ]
}
