import { assertDay } from '../../day/day.ts'
import { workPlanSchema, type WorkPlan } from '../../plan/work-plan.ts'
import { fields } from './fields.ts'
import { grants, roles } from './grants.ts'
import { lists } from './lists.ts'
import { moves, stages, statuses } from './stages.ts'
import { unitKinds, units } from './units.ts'

/**
 * The plan of an invented county, as unlike the first as this job allows: two
 * lists, four stages, other words, other units of money, due on the 28th at
 * five and later rather than earlier. Whatever works on both knows neither.
 */
export const lianhu: WorkPlan = workPlanSchema.parse({
  id: 'lianhu',
  version: '2024-01-01',
  effectiveFrom: assertDay('2024-01-01'),
  title: '涟湖县招商项目月度调度办法',
  district: { name: '涟湖县', shortName: '涟湖', nameEn: 'Lianhu County', prefixes: ['涟湖县', '涟湖'] },
  hours: { morningStart: '08:00', morningEnd: '11:30', dayStart: '08:00', dayEnd: '17:00' },
  rates: { day: assertDay('2024-01-02'), yuanPer: { CNY: 1, USD: 7, HKD: 0.9 } },
  unitKinds,
  units,
  roles,
  grants,
  industries: [
    { id: 'chips', label: '半导体', group: 'leading', aliases: ['集成电路', '芯片'] },
    { id: 'solar', label: '光伏', group: 'leading', aliases: ['光伏组件', '太阳能'] },
    { id: 'cold-chain', label: '冷链', group: 'supporting', aliases: ['冷链物流', '冷库'] },
    { id: 'ceramics', label: '陶瓷', group: 'upgrading', aliases: ['日用陶瓷'] },
  ],
  regions: [
    { id: 'province', label: '省内', aliases: ['本省'] },
    { id: 'outside', label: '省外', aliases: ['外省'] },
  ],
  channels: [{ id: 'fund', label: '基金招商', aliases: ['基金'] }],
  teamKinds: [
    { id: 'envoy', name: '驻点招商组', stationed: true, size: { min: 2 } },
    { id: 'broker', name: '招商中介', contract: true },
  ],
  indicators: [
    {
      id: 'visits',
      name: '走访企业',
      unit: '家',
      measure: { manual: true },
      units: { has: ['kinds', 'park'] },
    },
  ],
  fields,
  lists,
  stages,
  statuses,
  moves,
  funds: {
    counts: 'verified',
    year: 'calendar',
    sources: [{ id: 'receipt', name: '到账回单' }],
    goesOn: { in: ['stage', ['contracted', 'building']] },
  },
  rateRules: [{ id: 'ground', name: '动工率', of: 'contracted', reached: 'building' }],
  reviews: [
    {
      id: 'admission',
      name: '准入会审',
      before: 'contracted',
      level: 'warn',
      dimensions: [
        {
          id: 'industry',
          name: '产业准入',
          deciders: { has: ['capabilities', 'vets-industry'] },
          workingDays: 10,
        },
      ],
    },
  ],
  assurances: [{ id: 'plant', name: '标准厂房', measure: '㎡', deliverers: { has: ['kinds', 'park'] } }],
  cycles: [
    {
      id: 'dispatch',
      name: '项目月度调度',
      rhythm: { every: 'month' },
      covers: { kind: 'nominal' },
      due: { anchor: { on: 'day-of-month', day: 28 }, time: 'day-end', onNonWorkingDay: 'later' },
      reporters: { has: ['capabilities', 'fills-register'] },
      mayJoin: { has: ['capabilities', 'joins-register'] },
      contents: [
        { kind: 'list', list: 'talksTable' },
        { kind: 'list', list: 'contractTable' },
        {
          kind: 'narrative',
          id: 'bottlenecks',
          label: '需县里协调的事项',
          hint: '没有请写“无”',
          maxLength: 800,
        },
      ],
    },
  ],
})
