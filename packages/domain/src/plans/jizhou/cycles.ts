import type { WorkPlanInput } from '../../plan/work-plan.ts'

export const cycles: WorkPlanInput['cycles'] = [
  {
    id: 'monthly',
    name: '项目清单和团队进展月报',
    clause: '5.3',
    rhythm: { every: 'month' },
    covers: { kind: 'day-to-day', fromDay: 26 },
    due: {
      anchor: { on: 'day-of-month', day: 25 },
      time: 'day-end',
      onNonWorkingDay: 'earlier',
      staysInPeriod: true,
      ourChoice: '方案只写“每月25日”：取当日下班前；逢非工作日提前到前一个工作日，避免汇总再晚一天',
    },
    reporters: { has: ['capabilities', 'reports-monthly'] },
    mayJoin: { has: ['capabilities', 'joins-monthly'] },
    contents: [
      { kind: 'list', list: 'landed' },
      { kind: 'list', list: 'negotiating' },
      { kind: 'list', list: 'planned' },
      { kind: 'list', list: 'problems', required: false },
      { kind: 'list', list: 'activities', required: false },
      {
        kind: 'narrative',
        id: 'teamProgress',
        label: '招商团队工作进展',
        hint: '本月外出招商、接待来访、新增线索、团队培训等，几句话即可；没有新情况请写“本月无新进展”',
        maxLength: 2000,
      },
    ],
  },
  {
    id: 'weekly',
    name: '区领导活动周报',
    clause: '5.3',
    rhythm: { every: 'week' },
    covers: { kind: 'weekday-to-weekday', weekday: 5, time: 'morning-end' },
    due: {
      anchor: { on: 'weekday', weekday: 5 },
      time: 'morning-end',
      onNonWorkingDay: 'earlier',
      staysInPeriod: true,
      ourChoice: '方案写“每周五上午下班前”：取 12:00；周五放假则提前到本周最后一个工作日',
    },
    opensBefore: 3,
    soonBefore: 1,
    reporters: { has: ['capabilities', 'reports-weekly'] },
    contents: [
      {
        kind: 'narrative',
        id: 'leaderActivities',
        label: '区领导参加座谈会、交流会以及深入企业帮扶等情况',
        maxLength: 4000,
      },
    ],
  },
]
