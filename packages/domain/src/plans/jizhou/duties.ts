import type { WorkPlanInput } from '../../plan/work-plan.ts'

type ResponsibilityInput = NonNullable<WorkPlanInput['responsibilities']>[number]

/** Clause 3.2: the five duties of the leading group, carried out by its office. */
const ofGroup = (n: number, text: string, ...obligations: number[]): ResponsibilityInput => ({
  id: `group-${n}`,
  clause: '3.2',
  text,
  holder: { body: 'leading-group' },
  obligations: obligations.map((i) => `3.2-${i}`),
})

/** Clause 3.3: what a member unit is there for. */
const ofUnit = (
  code: string,
  suffix: string,
  n: number,
  text: string,
  ...obligations: number[]
): ResponsibilityInput => ({
  id: `${suffix}-${n}`,
  clause: `3.3-${suffix}`,
  text,
  holder: { units: { eq: ['code', code] } },
  obligations: obligations.map((i) => `3.3-${suffix}-${i}`),
})

export const responsibilities: ResponsibilityInput[] = [
  ofGroup(1, '贯彻市、区部署，筹划、协调、推动全区制造业招商引资', 1),
  ofGroup(2, '召开联席会议研究问题，保护企业合法权益，协调解决企业困难', 2, 3, 4),
  ofGroup(3, '面向企业宣传解读政策，指导企业用足用好政策', 5, 6),
  ofGroup(4, '按要求向市领导小组汇报工作', 7),
  ofGroup(5, '完成交办的其他工作', 8),
  ofUnit('gxj', 'gxj', 1, '承担领导小组日常工作，牵头制定工作方案', 1, 2),
  ofUnit('gxj', 'gxj', 2, '会同部门确定招商目标，谋划合作项目', 3, 4),
  ofUnit('gxj', 'gxj', 3, '提出平台、以商、会展、互联网招商举措，召集早餐会、下午茶', 5, 6),
  ofUnit('fgw', 'fgw', 1, '成熟项目对接市级部门，争取政策支持，促进开工', 1),
  ofUnit('fgw', 'fgw', 2, '提供京津冀协同发展中制造业项目引进情况', 2),
  ofUnit('kjj', 'kjj', 1, '培育高新技术企业，吸引梯度培育企业入驻', 1),
  ofUnit('kjj', 'kjj', 2, '用好产业创新联盟平台以商招商，推进成果孵化转化', 2, 3),
  ofUnit('hzjlb', 'hzjlb', 1, '围绕重点区域开展产业链专题招商行动', 1),
  ofUnit('hzjlb', 'hzjlb', 2, '研究制定制造业招商支持政策', 2),
  ofUnit('hzjlb', 'hzjlb', 3, '提供全区招商工作中制造业招商情况', 3),
  ofUnit('ghzy', 'ghzy', 1, '办理落地项目用地规划和土地供给，重点项目优先保障', 1, 2),
  ofUnit('sthj', 'sthj', 1, '招商项目主要污染物排放前置审核，重点项目优先保障总量', 1, 2),
  ofUnit('zwfwb', 'zwfwb', 1, '负责招商项目审批，简化流程，缩短前期手续', 1),
  ofUnit('120119401', 'kfq', 1, '建立市场化专业招商机构，制定产业链招商图谱', 1, 2),
  ofUnit('120119401', 'kfq', 2, '提出制造业招商具体目标', 3),
  ofUnit('120119401', 'kfq', 3, '配备专业招商人员，牵头建立招商队伍', 4),
  ofUnit('120119401', 'kfq', 4, '负责项目落地后有关工作', 5),
]

/** The working days are ourChoice: the plan asks for no self-report. */
export const dutyReporting: WorkPlanInput['dutyReporting'] = {
  withinWorkingDays: 5,
  grades: [
    { id: 'good', name: '完成较好' },
    { id: 'done', name: '按进度完成' },
    { id: 'behind', name: '进度偏慢' },
    { id: 'not', name: '未开展' },
  ],
}

const reporting = { has: ['capabilities', 'reports-monthly'] } as const satisfies { has: [string, string] }

/** Kinds of target that the district sets every year; which and how high is the office's. */
export const indicators: WorkPlanInput['indicators'] = [
  {
    id: 'signed-projects',
    name: '签约项目',
    unit: '个',
    measure: { counting: 'signed', take: 'projects' },
    units: { has: [...reporting.has] },
  },
  {
    id: 'landed-projects',
    name: '落地项目',
    unit: '个',
    measure: { counting: 'landed', take: 'projects' },
    units: { has: [...reporting.has] },
  },
  {
    id: 'landed-investment',
    name: '落地项目总投资',
    unit: '亿元',
    decimals: 2,
    measure: { counting: 'landed', take: 'yuan', perUnit: 100_000_000 },
    units: { has: [...reporting.has] },
  },
  {
    id: 'trips',
    name: '外出招商',
    unit: '次',
    measure: { manual: true },
    units: { any: [{ has: [...reporting.has] }, { has: ['capabilities', 'reports-weekly'] }] },
  },
]
