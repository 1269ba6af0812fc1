import type { WorkPlanInput } from '../../plan/work-plan.ts'

/** Clause 3.1: members sit by post, so a new head of a unit succeeds without a new plan. */
export const posts: WorkPlanInput['posts'] = [
  { id: 'leader', name: '组长', body: 'leading-group', seats: 1, heldBy: { kind: 'person' }, protocol: 1 },
  {
    id: 'deputy-leader',
    name: '副组长',
    body: 'leading-group',
    seats: 1,
    heldBy: { kind: 'person' },
    protocol: 2,
  },
  {
    id: 'member',
    name: '成员',
    body: 'leading-group',
    heldBy: {
      kind: 'head-of-unit',
      units: { has: ['kinds', 'member'] },
    },
    protocol: 3,
  },
  {
    id: 'office-director',
    name: '办公室主任',
    body: 'office',
    seats: 1,
    heldBy: { kind: 'head-of-unit', units: { eq: ['code', 'gxj'] } },
    protocol: 4,
  },
  {
    id: 'liaison',
    name: '联络员',
    body: 'unit',
    heldBy: { kind: 'one-per-unit', units: { has: ['capabilities', 'reports-weekly'] } },
    protocol: 50,
  },
]

/** Clause 3.1. */
export const group: WorkPlanInput['group'] = {
  name: '区加强制造业招商引资工作领导小组',
  clause: '3.1',
  body: 'leading-group',
  officeBody: 'office',
  memberPost: 'member',
  memberKind: 'member',
  formerKind: 'department',
  memberCapabilities: ['reports-weekly', 'answers-for-projects'],
  changeFlow: 'member-change',
  noticeKind: 'notice',
}

/** Clauses 4.1–4.6 and 6.6: who does the work outside of the units' daily business. */
export const teamKinds: WorkPlanInput['teamKinds'] = [
  { id: 'special', name: '专业招商小分队' },
  { id: 'stationed', name: '驻外招商机构', stationed: true },
  { id: 'agency', name: '委托招商机构', contract: true },
  {
    id: 'professionals',
    name: '开发区专业招商人员',
    units: { has: ['kinds', 'zone'] },
    size: { min: 3, max: 5 },
  },
]

export const flows: WorkPlanInput['flows'] = [
  {
    id: 'member-change',
    name: '成员增减调整',
    clause: '3.1',
    steps: [
      { id: 'leader', name: '组长同意', deciders: { posts: ['leader'] }, needs: 'all' },
      { id: 'deputy', name: '副组长同意', deciders: { posts: ['deputy-leader'] }, needs: 'all' },
      {
        id: 'deliberation',
        name: '集体研究审议',
        deciders: { posts: ['leader', 'deputy-leader', 'member'] },
        needs: 'all',
        after: ['leader', 'deputy'],
      },
      {
        id: 'consultation',
        name: '征求相关部门意见',
        deciders: { units: { has: ['capabilities', 'reports-weekly'] } },
        needs: 'heard',
        after: ['leader', 'deputy'],
      },
    ],
  },
  {
    id: 'working-meeting',
    name: '召开领导小组工作会议',
    clause: '5.1',
    steps: [
      { id: 'leader', name: '组长同意', deciders: { posts: ['leader'] }, needs: 'all' },
      { id: 'deputy', name: '副组长同意', deciders: { posts: ['deputy-leader'] }, needs: 'all' },
    ],
  },
  {
    id: 'special-case',
    name: '一事一议',
    clause: '6.3',
    steps: [
      {
        id: 'deputy',
        name: '副组长审定',
        deciders: { posts: ['deputy-leader'] },
        needs: 'all',
        withinWorkingDays: 3,
      },
      {
        id: 'leader',
        name: '组长决定',
        deciders: { posts: ['leader'] },
        needs: 'all',
        after: ['deputy'],
        withinWorkingDays: 3,
      },
    ],
  },
  {
    id: 'issue-document',
    name: '核稿签发',
    clause: '5.4',
    steps: [
      {
        id: 'check',
        name: '核稿',
        deciders: { posts: ['office-director'] },
        needs: 'all',
        onRefusal: { backTo: 'check' },
      },
      { id: 'sign', name: '签发', deciders: { posts: ['office-director'] }, needs: 'all', after: ['check'] },
    ],
  },
]

const figures = {
  land: [{ id: 'area', label: '用地面积', unit: '亩' }],
  funds: [{ id: 'amount', label: '资金', unit: '万元' }],
  energy: [{ id: 'coal', label: '综合能耗', unit: '吨标准煤' }],
  emissions: ['化学需氧量', '氨氮', '氮氧化物', '挥发性有机物'].map((label, i) => ({
    id: `pollutant${i + 1}`,
    label,
    unit: '吨',
  })),
}

/** Clause 6.3. Working days are ourChoice; gates of this plan warn. */
export const reviews: WorkPlanInput['reviews'] = [
  {
    id: 'elements',
    name: '要素前置审核',
    clause: '6.3',
    before: 'signed',
    from: 'negotiating',
    specialCase: 'special-case',
    level: 'warn',
    dimensions: [
      {
        id: 'land',
        name: '土地',
        deciders: { has: ['capabilities', 'decides-land'] },
        figures: figures.land,
        workingDays: 7,
        fastWorkingDays: 3,
      },
      {
        id: 'funds',
        name: '资金',
        deciders: { has: ['capabilities', 'decides-funds'] },
        figures: figures.funds,
        workingDays: 7,
        fastWorkingDays: 3,
      },
      {
        id: 'energy',
        name: '能耗',
        deciders: { has: ['capabilities', 'decides-energy'] },
        figures: figures.energy,
        workingDays: 7,
        fastWorkingDays: 3,
      },
      {
        id: 'emissions',
        name: '主要污染物排放总量',
        deciders: { has: ['capabilities', 'decides-emissions'] },
        figures: figures.emissions,
        workingDays: 7,
        fastWorkingDays: 3,
      },
    ],
  },
]

/** Clause 3.2: limits after a published rule (协办 3、主办 7 个工作日), ourChoice. */
export const problemHandling: WorkPlanInput['problems'] = {
  categories: [
    { id: 'factors', label: '生产要素' },
    { id: 'policy', label: '政策扶持' },
    { id: 'approval', label: '审批服务' },
    { id: 'industry', label: '产业发展' },
    { id: 'safety', label: '安全环保' },
    { id: 'rights', label: '权益保护', restricted: true },
    { id: 'other', label: '其他' },
  ],
  leadWorkingDays: 7,
  assistWorkingDays: 3,
  extensionAskedBefore: 1,
  disputeWithin: 1,
  disputeDecidedWithin: 0,
  callBackWithin: 5,
  ladder: [
    { id: 'assigned', name: '交办' },
    { id: 'reminded', name: '提醒', afterDue: -1 },
    { id: 'pressed', name: '督办', afterDue: 1 },
    { id: 'named', name: '通报', byOffice: true },
  ],
}

export const counting: WorkPlanInput['counting'] = [
  { id: 'signed', name: '签约项目', stage: 'signed', date: 'review', attribution: 'first-reporter' },
  { id: 'landed', name: '落地项目', stage: 'landed', date: 'review', attribution: 'first-reporter' },
  {
    id: 'started',
    name: '开工项目',
    stage: 'under-construction',
    date: 'business',
    attribution: 'first-reporter',
  },
  {
    id: 'produced',
    name: '投产项目',
    stage: 'in-production',
    date: 'business',
    attribution: 'first-reporter',
  },
]

export const documents: WorkPlanInput['documents'] = [
  {
    id: 'special-report',
    name: '专报',
    clause: '5.4',
    numbering: { kind: '期号', withTotal: true },
    head: '招商引资工作专报',
    recipients: { has: ['capabilities', 'reports-weekly'] },
    flow: 'issue-document',
    template: 'report',
  },
  {
    id: 'notice',
    name: '通知',
    clause: '5.4',
    numbering: { kind: '字号', head: '蓟招商办发' },
    head: '蓟州区加强制造业招商引资工作领导小组办公室文件',
    recipients: {
      any: [{ has: ['capabilities', 'reports-weekly'] }, { has: ['capabilities', 'reports-monthly'] }],
    },
    flow: 'issue-document',
    template: 'notice',
  },
  {
    id: 'minutes',
    name: '纪要',
    clause: '5.4',
    numbering: { kind: '期号' },
    head: '蓟州区加强制造业招商引资工作领导小组会议纪要',
    recipients: { has: ['capabilities', 'reports-weekly'] },
    flow: 'issue-document',
    template: 'minutes',
  },
  {
    id: 'circular',
    name: '通报',
    clause: '5.4',
    numbering: { kind: '字号', head: '蓟招商办发' },
    head: '蓟州区加强制造业招商引资工作领导小组办公室文件',
    recipients: {
      any: [{ has: ['capabilities', 'reports-weekly'] }, { has: ['capabilities', 'reports-monthly'] }],
    },
    flow: 'issue-document',
    template: 'notice',
  },
  {
    id: 'pressing-note',
    name: '督办单',
    numbering: { kind: '字号', head: '蓟招商督' },
    head: '督办单',
    recipients: { has: ['capabilities', 'answers-for-projects'] },
    flow: 'issue-document',
    template: 'pressing',
  },
]
