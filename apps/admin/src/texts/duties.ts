import type { DutyReportPhase } from '@zhaoshang/domain'
import type { Duty } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

/** Where the quarter's report on a duty stands, in the office's words. */
export const reportPhases = {
  draft: { word: '未报送', tone: 'quiet' },
  submitted: { word: '待评价', tone: 'main' },
  returned: { word: '被退回', tone: 'alert' },
  assessed: { word: '已评价', tone: 'done' },
} as const satisfies Record<DutyReportPhase, { word: string; tone: Tone }>

export const taskStates = {
  open: '进行中',
  done: '已完成',
  dropped: '不再开展',
} as const satisfies Record<Duty['tasks'][number]['state'], string>

/** 2024-Q2 as it is said: 2024年第二季度. */
export function quarterText(quarter: string): string {
  const [year = '', n = ''] = quarter.split('-Q')
  return `${year}年第${'一二三四'[Number(n) - 1] ?? n}季度`
}

/** The quarter some quarters further on or back. */
export function quarterStep(quarter: string, steps: number): string {
  const [year = 0, n = 1] = quarter.split('-Q').map(Number)
  const at = year * 4 + n - 1 + steps
  return `${Math.floor(at / 4)}-Q${(at % 4) + 1}`
}
