import type { Relation } from '@zhaoshang/domain'
import type { ProjectFlag, ProjectView, TimelineEntry } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

type ReviewState = NonNullable<ProjectView['stages'][number]['reviewState']>

/** The office's word on a stage. */
export const reviewStates = {
  waiting: { word: '待办公室审核', tone: 'main' },
  passed: { word: '已审核', tone: 'done' },
  returned: { word: '审核退回', tone: 'alert' },
} as const satisfies Record<ReviewState, { word: string; tone: Tone }>

/** Where a proposed mark stands. */
export const flagStates = {
  waiting: { word: '待确认', tone: 'main' },
  confirmed: { word: '已确认', tone: 'done' },
  refused: { word: '未同意', tone: 'alert' },
  ended: { word: '已取消', tone: 'quiet' },
} as const satisfies Record<ProjectFlag['state'], { word: string; tone: Tone }>

/** How two projects hang together, said of this one and of the other one, and to choose from. */
export const relationWords = {
  'upgraded-from': { choice: '由对方升格而来', outward: '升格自', inward: '升格为' },
  'expansion-of': { choice: '对方的增资扩产', outward: '增资扩产自', inward: '后续增资扩产：' },
  replaces: { choice: '更换业主后接替对方', outward: '接替', inward: '被接替为' },
  'part-of': { choice: '对方（园区）的一部分', outward: '属于园区', inward: '园区内项目：' },
} as const satisfies Record<Relation['kind'], { choice: string; outward: string; inward: string }>

/** Kinds of lines of a timeline, to choose from. */
export const timelineKinds = {
  move: '阶段变更',
  review: '办公室审核',
  edit: '内容修改',
  progress: '进展',
  problem: '问题',
  flag: '标识',
  relation: '关联',
  transfer: '移交',
  merge: '合并',
  file: '附件',
  comment: '留言',
  element: '要素审核',
  specialCase: '一事一议',
  assurance: '要素保障',
  support: '市级支持',
  permit: '审批事项',
} as const satisfies Record<TimelineEntry['kind'], string>
