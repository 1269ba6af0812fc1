import type { WorkPlanInput } from '../../plan/work-plan.ts'

type UnitInput = WorkPlanInput['units'][number]

export const unitKinds: WorkPlanInput['unitKinds'] = [
  { id: 'office', name: '领导小组办公室' },
  { id: 'member', name: '成员单位' },
  { id: 'town', name: '乡镇' },
  { id: 'subdistrict', name: '街道' },
  { id: 'zone', name: '开发区' },
  { id: 'department', name: '其他部门' },
]

/** Code and name of the towns: National Bureau of Statistics, 2023. */
const towns: [code: string, name: string][] = [
  ['120119100', '渔阳镇'],
  ['120119101', '洇溜镇'],
  ['120119102', '官庄镇'],
  ['120119103', '马伸桥镇'],
  ['120119104', '下营镇'],
  ['120119105', '邦均镇'],
  ['120119106', '别山镇'],
  ['120119108', '尤古庄镇'],
  ['120119109', '上仓镇'],
  ['120119111', '下仓镇'],
  ['120119112', '罗庄子镇'],
  ['120119113', '白涧镇'],
  ['120119115', '侯家营镇'],
  ['120119116', '桑梓镇'],
  ['120119117', '东施古镇'],
  ['120119118', '下窝头镇'],
  ['120119119', '杨津庄镇'],
  ['120119120', '出头岭镇'],
  ['120119121', '西龙虎峪镇'],
  ['120119122', '穿芳峪镇'],
  ['120119123', '东二营镇'],
  ['120119124', '许家台镇'],
  ['120119125', '礼明庄镇'],
  ['120119126', '东赵各庄镇'],
  ['120119127', '州河湾镇'],
  ['120119203', '孙各庄满族乡'],
]

function town([code, name]: [string, string]): UnitInput {
  const stem = name.replace(/(满族)?[镇乡]$/, '')
  return {
    code,
    name,
    shortName: stem,
    aliases: [`${name}人民政府`, `${name}政府`, ...(name.endsWith('满族乡') ? [`${stem}乡`] : [])],
    kinds: ['town'],
    capabilities: ['reports-monthly', 'is-place', 'answers-for-projects'],
  }
}

const member = (
  code: string,
  name: string,
  shortName: string,
  aliases: string[],
  more: string[] = [],
): UnitInput => ({
  code,
  name,
  shortName,
  aliases,
  kinds: ['member'],
  capabilities: ['reports-weekly', 'answers-for-projects', ...more],
})

export const units: UnitInput[] = [
  {
    code: 'office',
    name: '区加强制造业招商引资工作领导小组办公室',
    shortName: '领导小组办公室',
    aliases: ['区招商引资工作领导小组办公室', '招商办', '办公室'],
    kinds: ['office'],
    parent: 'gxj',
    capabilities: ['keeps-office', 'joins-monthly'],
  },
  member(
    'fgw',
    '区发展改革委',
    '发改委',
    ['区发展和改革委员会', '发展改革委', '区发改委', '发改委'],
    ['decides-energy', 'seeks-support'],
  ),
  member('hzjlb', '区合作交流办', '合作交流办', ['区合作交流办公室', '合作交流办', '区合交办']),
  member(
    'zwfwb',
    '区政务服务办',
    '政务服务办',
    ['区政务服务办公室', '政务服务办', '区政务办'],
    ['decides-approvals', 'tracks-permits'],
  ),
  member('kjj', '区科技局', '科技局', ['区科学技术局', '科技局']),
  member(
    'ghzy',
    '市规划资源局蓟州分局',
    '规资分局',
    ['规划资源分局', '规划和自然资源局蓟州分局', '市规划和自然资源局蓟州分局', '市规划资源局分局'],
    ['decides-land'],
  ),
  member('sthj', '区生态环境局', '生态环境局', ['生态环境局', '区环保局'], ['decides-emissions']),
  member('gxj', '区工业和信息化局', '工信局', ['区工信局', '工业和信息化局', '工信局']),
  {
    code: '120119401',
    name: '蓟州经济开发区管委会',
    shortName: '开发区',
    aliases: [
      '天津市蓟州区经济开发区',
      '蓟州经济开发区',
      '经济开发区',
      '开发区管委会',
      '经济开发区管委会',
      '经开区',
      '蓟州开发区',
      '天津蓟州经济开发区',
      '开发区',
    ],
    kinds: ['member', 'zone'],
    capabilities: ['reports-weekly', 'reports-monthly', 'is-place', 'answers-for-projects'],
  },
  {
    code: 'czj',
    name: '区财政局',
    shortName: '财政局',
    aliases: ['财政局'],
    kinds: ['department'],
    capabilities: ['decides-funds', 'answers-for-projects'],
  },
  ...towns.map(town),
  {
    code: '120119001',
    name: '文昌街道',
    shortName: '文昌',
    aliases: ['文昌街道办事处', '文昌街', '文昌街办'],
    kinds: ['subdistrict'],
    capabilities: ['joins-monthly', 'is-place', 'answers-for-projects'],
  },
]
