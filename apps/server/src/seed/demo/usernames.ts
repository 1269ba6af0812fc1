import { isReporting } from './reporting-units.ts'
import { officeUnit } from '@zhaoshang/api'
import { roleFits, type Unit, type WorkPlan } from '@zhaoshang/domain'
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

/** What a plan's role is shown with in the demo, where its demo says so: sign-in name and title; `each`: one in every unit that it is for. */
const roleAccounts: Record<string, { username: string; title: string; each?: true; unit?: string }> = {
  leader: { username: 'zuzhang', title: '组长' },
  'deputy-leader': { username: 'fuzuzhang', title: '副组长' },
  'office-director': { username: 'zhuren', title: '办公室主任' },
  secretary: { username: 'mishu', title: '领导秘书' },
  liaison: { username: 'll', title: '联络员', each: true },
  stationed: { username: 'zhuwai', title: '驻外招商员' },
  specialist: { username: 'zhuanyuan', title: '企业专员' },
  department: { username: 'bumen', title: '经办人', unit: 'czj' },
  'portal-editor': { username: 'bianji', title: '门户编辑' },
  'portal-reviewer': { username: 'shenhe', title: '门户审核' },
}
const administrators = { accounts: 'xtgl', security: 'aqgl', audit: 'sjgl' } as const

/** The units that the demo's story is about: their files lie among the samples. */
export const toldUnits: readonly string[] = ['120119105', '120119401']

export interface DemoAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly roles: readonly string[]
  readonly unit: Unit
  /** What the story of the demo needs it for. */
  readonly part: 'office' | 'fills' | 'reviews' | 'administers' | 'other'
}

/**
 * A reporter and a reviewer for every unit that hands something in, who looks
 * after his unit's accounts too; the office; the three administrators; and
 * somebody for every other role of the plan.
 */
export function demoAccounts(plan: WorkPlan): DemoAccount[] {
  const fill = roleWith(plan, 'return.fill')
  const review = roleWith(plan, 'return.review')
  const decide = roleWith(plan, 'return.decide')
  const manage = roleWith(plan, 'account.propose')
  const office = officeUnit(plan)
  const account = (
    unit: Unit,
    username: string,
    title: string,
    part: DemoAccount['part'],
    ...roles: (string | undefined)[]
  ): DemoAccount[] => {
    const held = [...new Set(roles.filter((role) => role !== undefined))]
    // Who is of the group, and not of a unit's daily work, is called by the title alone.
    const name = part === 'other' && unit.code === office?.code ? title : `${unit.shortName}${title}`
    return held.length === 0 ? [] : [{ id: `demo-${username}`, username, name, roles: held, unit, part }]
  }
  const reporting = plan.units.flatMap((unit) => {
    const stem = stemOf(unit)
    if (unit.code === office?.code) return account(unit, stem, '经办人', 'office', decide)
    if (!isReporting(plan, unit)) return []
    return [
      ...account(unit, `${stem}.tb`, '填报人', 'fills', fill),
      ...account(unit, `${stem}.sh`, '审核人', 'reviews', review, manage),
    ]
  })
  if (!office) return reporting
  const shown = new Set(reporting.flatMap(({ roles }) => roles))
  const others = plan.roles.flatMap(({ id, name, administers }) => {
    if (administers !== undefined)
      return [
        {
          id: `demo-${administrators[administers]}`,
          username: administrators[administers],
          name,
          roles: [id],
          unit: office,
          part: 'administers' as const,
        },
      ]
    if (shown.has(id)) return []
    const demo = roleAccounts[id]
    const fitting = plan.units.filter(({ code }) => roleFits(plan, id, code))
    if (demo?.each)
      return fitting.flatMap((unit) =>
        account(unit, `${stemOf(unit)}.${demo.username}`, demo.title, 'other', id),
      )
    const unit =
      fitting.find(({ code }) => code === (demo?.unit ?? office.code)) ??
      fitting.find(({ code }) => code === office.code) ??
      fitting[0]
    return unit ? account(unit, demo?.username ?? id, demo?.title ?? name, 'other', id) : []
  })
  return [...reporting, ...others]
}

function stemOf(unit: Unit): string {
  return shortNames[unit.code] ?? unit.code
}
