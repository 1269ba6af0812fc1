import { assertDay } from '../../day/day.ts'
import { workPlanSchema, type WorkPlan } from '../../plan/work-plan.ts'
import { clauses } from './clauses.ts'
import { cycles } from './cycles.ts'
import { dutyReporting, indicators, responsibilities } from './duties.ts'
import { assurances, permits, support } from './elements.ts'
import { fields } from './fields/index.ts'
import { funds, rateRules } from './funds.ts'
import { grants, roles } from './grants.ts'
import { lists } from './lists.ts'
import {
  counting,
  documents,
  flows,
  group,
  posts,
  problemHandling,
  reviews,
  teamKinds,
} from './organisation.ts'
import { moves, register, stages, statuses } from './stages.ts'
import { unitKinds, units } from './units.ts'
import { channels, industries, regions } from './vocabularies.ts'

/** The work plan of 30 January 2023 of Tianjin's Jizhou district, as data. */
export const jizhou: WorkPlan = workPlanSchema.parse({
  id: 'jizhou',
  version: '2023-01-30',
  effectiveFrom: assertDay('2023-01-30'),
  title: '加强制造业招商引资推动产业链高质量发展工作方案',
  district: {
    name: '天津市蓟州区',
    shortName: '蓟州',
    nameEn: 'Jizhou District, Tianjin',
    prefixes: ['天津市', '蓟州区', '天津'],
  },
  hours: { morningStart: '08:30', morningEnd: '12:00', dayStart: '08:30', dayEnd: '17:30' },
  rates: { day: assertDay('2024-04-01'), yuanPer: { CNY: 1, USD: 7.1, EUR: 7.66, HKD: 0.907, JPY: 0.047 } },
  clauses,
  unitKinds,
  units,
  roles,
  grants,
  industries,
  regions,
  channels,
  fields,
  lists,
  stages,
  statuses,
  moves,
  register,
  funds,
  rateRules,
  cycles,
  posts,
  group,
  teamKinds,
  flows,
  reviews,
  assurances,
  support,
  permits,
  problems: problemHandling,
  counting,
  documents,
  responsibilities,
  dutyReporting,
  indicators,
  ourChoices: [
    {
      about: '3.2、3.3 职责自评',
      choice: '每季度结束后 5 个工作日内',
      reason: '方案未要求自评，按季对照职责便于通报',
    },
    { about: '5.3 每周五上午下班', choice: '12:00', reason: '区直机关上午作息' },
    {
      about: '5.3 每月25日',
      choice: '当日 17:30，逢非工作日提前',
      reason: '“于25日报送”按最迟理解，提前比顺延更利于当月汇总',
    },
    {
      about: '到位资金口径',
      choice: '未被退回的录入都计入；当年自年末结转后从零起算',
      reason: '方案未规定；核实与否并列显示，可改为只计已核实',
    },
    {
      about: '6.3 要素前置审核的时限',
      choice: '7 个工作日，标志性、带动性项目 3 个工作日，逾期可提请一事一议',
      reason: '方案未定时限，参照公开的并联审批承诺',
    },
    {
      about: '3.3 审批事项的承诺时限',
      choice: '按常见公开承诺预置，由政务服务部门核定',
      reason: '方案只要求压缩前期手续时间，未列事项',
    },
    { about: '附件1–5 栏目', choice: '按二十份公开表样归纳', reason: '方案只给附件名称，未附表' },
    {
      about: '签约未落地的项目',
      choice: '列入附件1 落地清单',
      reason: '附件2 的“预计签约时间”对已签约项目不再适用',
    },
  ],
})
