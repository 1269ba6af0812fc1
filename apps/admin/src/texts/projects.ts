import type { ProjectView } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

type ReviewState = NonNullable<ProjectView['stages'][number]['reviewState']>

/** The office's word on a stage. */
export const reviewStates = {
  waiting: { word: '待办公室审核', tone: 'main' },
  passed: { word: '已审核', tone: 'done' },
  returned: { word: '审核退回', tone: 'alert' },
} as const satisfies Record<ReviewState, { word: string; tone: Tone }>
