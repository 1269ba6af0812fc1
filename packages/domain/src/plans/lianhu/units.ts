import type { WorkPlanInput } from '../../plan/work-plan.ts'

type UnitInput = WorkPlanInput['units'][number]

export const unitKinds: WorkPlanInput['unitKinds'] = [
  { id: 'bureau', name: '招商局' },
  { id: 'park', name: '园区' },
  { id: 'street', name: '街道' },
  { id: 'authority', name: '县直部门' },
]

const street = (code: string, name: string): UnitInput => ({
  code,
  name: `${name}街道办事处`,
  shortName: `${name}街道`,
  aliases: [`${name}街道`, `${name}街办`, name],
  kinds: ['street'],
  capabilities: ['fills-register', 'hosts-projects'],
})

const park = (code: string, name: string, shortName: string, aliases: string[]): UnitInput => ({
  code,
  name,
  shortName,
  aliases,
  kinds: ['park'],
  capabilities: ['fills-register', 'hosts-projects'],
})

export const units: UnitInput[] = [
  {
    code: 'zsj',
    name: '涟湖县招商局',
    shortName: '招商局',
    aliases: ['县招商局', '招商服务中心'],
    kinds: ['bureau'],
    capabilities: ['keeps-register'],
  },
  park('yq-dong', '涟湖高新技术产业园管理办公室', '高新园', [
    '高新园',
    '高新产业园',
    '高新技术产业园',
    '东园',
  ]),
  park('yq-gang', '涟湖临港物流园管理办公室', '临港园', ['临港园', '临港物流园', '港区']),
  street('jd-hebin', '河滨'),
  street('jd-tingzhou', '汀洲'),
  street('jd-qiaotou', '桥头'),
  {
    code: 'fgj',
    name: '涟湖县发展和改革局',
    shortName: '发改局',
    aliases: ['县发改局', '发改局', '县发展和改革局'],
    kinds: ['authority'],
    capabilities: ['joins-register', 'vets-industry'],
  },
]
