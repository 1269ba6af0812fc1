import type { TargetAction, TargetYearState } from '@zhaoshang/domain'
import type { TargetCell } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

export const targetYearStates = {
  proposed: { word: '拟定', tone: 'quiet' },
  consulting: { word: '征求意见', tone: 'main' },
  issued: { word: '已下达', tone: 'done' },
} as const satisfies Record<TargetYearState, { word: string; tone: Tone }>

export const answers = {
  asked: { word: '待答复', tone: 'quiet' },
  agreed: { word: '同意', tone: 'done' },
  other: { word: '另有意见', tone: 'alert' },
} as const satisfies Record<TargetCell['answer'], { word: string; tone: Tone }>

const actions: Readonly<Record<string, string>> = {
  consult: '征求意见',
  'take-back': '收回',
  issue: '下达',
  set: '拟定',
  answer: '答复',
  split: '分解',
  adjust: '调整',
  enter: '登记完成',
} satisfies Record<TargetAction, string>

export function targetActionText(action: string): string {
  return actions[action] ?? action
}
