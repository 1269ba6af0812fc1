import type { WorkPlanInput } from '../../plan/work-plan.ts'

export const stages: WorkPlanInput['stages'] = [
  { id: 'planned', name: '谋划', nameEn: 'Planned', meaning: '有依据、有设想，尚未与投资方对接' },
  {
    id: 'negotiating',
    name: '洽谈',
    nameEn: 'Under negotiation',
    date: 'firstContactOn',
    meaning: '已与投资方对接，尚未签约',
  },
  {
    id: 'signed',
    name: '签约',
    nameEn: 'Signed',
    date: 'signedOn',
    meaning: '已签正式合同，公司尚未注册',
    reviewed: true,
  },
  {
    id: 'landed',
    name: '落地',
    nameEn: 'Landed',
    date: 'registeredOn',
    meaning: '已注册公司或确定用地，尚未开工',
    reviewed: true,
  },
  {
    id: 'under-construction',
    name: '开工',
    nameEn: 'Under construction',
    date: 'startedOn',
    meaning: '已开工建设，尚未投产',
  },
  { id: 'in-production', name: '投产', nameEn: 'In production', date: 'producedOn', meaning: '已投产' },
]

/** Size classes follow the city's published statistics; 30 days are the office's. */
export const register: WorkPlanInput['register'] = {
  noProgressDays: 30,
  sizeClasses: [
    { id: 'below-100m', name: '1亿元以下', fromYuan: 0 },
    { id: 'from-100m', name: '1亿—10亿元', fromYuan: 100_000_000 },
    { id: 'from-1bn', name: '10亿元以上', fromYuan: 1_000_000_000 },
  ],
  flags: [
    { id: 'flagship', name: '标志性项目', fastLane: true },
    { id: 'driving', name: '带动性项目', fastLane: true },
  ],
}

export const statuses: WorkPlanInput['statuses'] = [
  { id: 'active', name: '推进中', counts: true },
  { id: 'paused', name: '暂停', counts: false },
  { id: 'terminated', name: '终止', counts: false },
]

const order = stages.map((stage) => stage.id)

/** One step forward each; skipping and stepping back are moves of their own that need a reason. */
export const moves: WorkPlanInput['moves'] = [
  { id: 'stock', name: '存量登记', kind: 'stock', from: [] },
  ...order.slice(1).map((to, i) => ({
    id: `to-${to}`,
    name: `转为${stages[i + 1]?.name}`,
    kind: 'forward' as const,
    from: [order[i] as string],
    to,
  })),
  ...order.slice(2).map((to, i) => ({
    id: `skip-to-${to}`,
    name: `直接转为${stages[i + 2]?.name}`,
    kind: 'skip' as const,
    from: order.slice(0, i + 1),
    to,
    needsReason: true,
  })),
  ...order.slice(0, -1).map((to, i) => ({
    id: `back-to-${to}`,
    name: `退回${stages[i]?.name}`,
    kind: 'back' as const,
    from: order.slice(i + 1),
    to,
    needsReason: true,
  })),
  { id: 'pause', name: '暂停', kind: 'pause', from: order, status: 'paused', needsReason: true },
  { id: 'resume', name: '恢复', kind: 'resume', from: order, status: 'active' },
  { id: 'terminate', name: '终止', kind: 'stop', from: order, status: 'terminated', needsReason: true },
]
