import type { WorkPlanInput } from '../../plan/work-plan.ts'

export const stages: WorkPlanInput['stages'] = [
  { id: 'talks', name: '在谈', nameEn: 'In talks', meaning: '有明确投资人，条件正在商谈' },
  {
    id: 'contracted',
    name: '签约',
    nameEn: 'Contracted',
    date: 'contractDay',
    meaning: '投资协议已签订',
    reviewed: true,
  },
  { id: 'building', name: '在建', nameEn: 'Building', date: 'groundDay', meaning: '主体工程已动工' },
  { id: 'operating', name: '投运', nameEn: 'Operating', date: 'openDay', meaning: '已投入运营' },
]

export const statuses: WorkPlanInput['statuses'] = [
  { id: 'live', name: '正常', counts: true },
  { id: 'frozen', name: '搁置', counts: false },
  { id: 'closed', name: '关闭', counts: false },
]

export const moves: WorkPlanInput['moves'] = [
  { id: 'take-over', name: '存量入库', kind: 'stock', from: [] },
  { id: 'contract', name: '签约', kind: 'forward', from: ['talks'], to: 'contracted' },
  { id: 'build', name: '动工', kind: 'forward', from: ['contracted'], to: 'building' },
  { id: 'operate', name: '投运', kind: 'forward', from: ['building'], to: 'operating' },
  {
    id: 'reopen-talks',
    name: '重新商谈',
    kind: 'back',
    from: ['contracted'],
    to: 'talks',
    needsReason: true,
  },
  {
    id: 'freeze',
    name: '搁置',
    kind: 'pause',
    from: ['talks', 'contracted', 'building'],
    status: 'frozen',
    needsReason: true,
  },
  { id: 'thaw', name: '恢复', kind: 'resume', from: ['talks', 'contracted', 'building'], status: 'live' },
  {
    id: 'close',
    name: '关闭',
    kind: 'stop',
    from: ['talks', 'contracted', 'building'],
    status: 'closed',
    needsReason: true,
  },
]
