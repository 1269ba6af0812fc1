import type { WorkPlanInput } from '../../plan/work-plan.ts'

const decides = (what: string) => ({ has: ['capabilities', `decides-${what}`] as [string, string] })

/** Clause 6.3: land, funds, energy and emission quotas; power, water, gas and heat beside them (ourChoice). */
export const assurances: WorkPlanInput['assurances'] = [
  { id: 'land', name: '土地', measure: '亩', deliverers: decides('land') },
  { id: 'funds', name: '资金', measure: '万元', deliverers: decides('funds') },
  { id: 'energy', name: '能耗指标', measure: '吨标准煤', deliverers: decides('energy') },
  { id: 'emissions', name: '排放总量指标', measure: '吨', deliverers: decides('emissions') },
  {
    id: 'utilities',
    name: '水电气热',
    measure: '项',
    deliverers: { has: ['kinds', 'zone'] },
    assisting: { has: ['capabilities', 'supplies-utilities'] },
  },
]

/** Clause 3.3: mature projects are taken to the municipal departments; from signing on (ourChoice). */
export const support: WorkPlanInput['support'] = {
  from: 'signed',
  seekers: { has: ['capabilities', 'seeks-support'] },
  kinds: [
    { id: 'list', name: '列入市级重点项目' },
    { id: 'fund', name: '专项资金' },
    { id: 'quota', name: '用地、能耗、排放指标' },
    { id: 'policy', name: '政策支持' },
    { id: 'other', name: '其他' },
  ],
}

/**
 * What a manufacturing project usually applies for. Legal limits are those of
 * the laws named; the promised ones are ourChoice until the office enters its own.
 */
export const permits: WorkPlanInput['permits'] = {
  from: 'signed',
  trackers: { has: ['capabilities', 'tracks-permits'] },
  items: [
    {
      id: 'registration',
      name: '企业开办登记',
      authority: '市场监管部门',
      legalWorkingDays: 3,
      promisedWorkingDays: 1,
    },
    {
      id: 'filing',
      name: '企业投资项目备案',
      authority: '政务服务部门',
      legalWorkingDays: 5,
      promisedWorkingDays: 1,
    },
    {
      id: 'energy-saving',
      name: '节能审查',
      authority: '发展改革部门',
      when: { eq: ['projectKind', 'new'] },
      legalWorkingDays: 15,
      promisedWorkingDays: 7,
    },
    {
      id: 'environment',
      name: '环境影响评价审批',
      authority: '生态环境部门',
      legalWorkingDays: 44,
      promisedWorkingDays: 15,
    },
    {
      id: 'land-use',
      name: '建设用地规划许可',
      authority: '规划资源部门',
      when: { present: 'land' },
      legalWorkingDays: 14,
      promisedWorkingDays: 5,
    },
    {
      id: 'works-planning',
      name: '建设工程规划许可',
      authority: '规划资源部门',
      when: { present: 'land' },
      legalWorkingDays: 14,
      promisedWorkingDays: 7,
    },
    {
      id: 'construction',
      name: '施工许可',
      authority: '住房建设部门',
      when: { present: 'land' },
      legalWorkingDays: 7,
      promisedWorkingDays: 3,
    },
    {
      id: 'acceptance',
      name: '竣工联合验收',
      authority: '住房建设部门',
      when: { present: 'land' },
      legalWorkingDays: 15,
      promisedWorkingDays: 7,
    },
  ],
}
