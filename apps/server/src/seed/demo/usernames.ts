import { isReporting } from './reporting-units.ts'
import { officeUnit } from '@zhaoshang/api'
import type { Unit, WorkPlan } from '@zhaoshang/domain'
import { roleWith } from '../../sign-in/role-with.ts'

/** Short sign-in names of units, where a plan's demo has them; others are called by their code. */
const shortNames: Record<string, string> = {
  office: 'ban',
  '120119401': 'kfq',
  '120119100': 'yuyang',
  '120119101': 'yinliu',
  '120119102': 'guanzhuang',
  '120119103': 'mashenqiao',
  '120119104': 'xiaying',
  '120119105': 'bangjun',
  '120119106': 'bieshan',
  '120119108': 'youguzhuang',
  '120119109': 'shangcang',
  '120119111': 'xiacang',
  '120119112': 'luozhuangzi',
  '120119113': 'baijian',
  '120119115': 'houjiaying',
  '120119116': 'sangzi',
  '120119117': 'dongshigu',
  '120119118': 'xiawotou',
  '120119119': 'yangjinzhuang',
  '120119120': 'chutouling',
  '120119121': 'xilonghuyu',
  '120119122': 'chuanfangyu',
  '120119123': 'dongerying',
  '120119124': 'xujiatai',
  '120119125': 'liming',
  '120119126': 'dongzhaogezhuang',
  '120119127': 'zhouhewan',
  '120119203': 'sungezhuang',
  '120119001': 'wenchang',
}

export interface DemoAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly role: string
  readonly unit: Unit
}

/** A reporter and a reviewer for every unit that hands something in, and the office. */
export function demoAccounts(plan: WorkPlan): DemoAccount[] {
  const fill = roleWith(plan, 'return.fill')
  const review = roleWith(plan, 'return.review')
  const decide = roleWith(plan, 'return.decide')
  const office = officeUnit(plan)
  return plan.units.flatMap((unit) => {
    const stem = shortNames[unit.code] ?? unit.code
    const account = (username: string, title: string, role: string | undefined): DemoAccount[] =>
      role === undefined
        ? []
        : [{ id: `demo-${username}`, username, name: `${unit.shortName}${title}`, role, unit }]
    if (unit.code === office?.code) return account(stem, '经办人', decide)
    if (!isReporting(plan, unit)) return []
    return [...account(`${stem}.tb`, '填报人', fill), ...account(`${stem}.sh`, '审核人', review)]
  })
}
