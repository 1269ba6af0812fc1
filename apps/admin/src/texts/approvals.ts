import type { Approval } from '../trpc/types.ts'
import type { Tone } from './returns.ts'

type State = Approval['state']
type Step = Approval['steps'][number]
type Answer = NonNullable<Step['deciders'][number]['answer']>

export const approvalStateText: Readonly<Record<State, string>> = {
  open: '办理中',
  passed: '已通过',
  refused: '未通过',
  withdrawn: '已撤回',
}
export const approvalStateTone: Readonly<Record<State, Tone>> = {
  open: 'main',
  passed: 'done',
  refused: 'alert',
  withdrawn: 'quiet',
}
export const stepStateText: Readonly<Record<Step['state'], string>> = {
  skipped: '不需要',
  'not-yet': '还没到',
  asked: '等答复',
  passed: '已完成',
  refused: '未同意',
}
export const stepStateTone: Readonly<Record<Step['state'], Tone>> = {
  skipped: 'quiet',
  'not-yet': 'quiet',
  asked: 'main',
  passed: 'done',
  refused: 'alert',
}

/** What an answer says; where only opinions are asked, nobody agrees or refuses. */
export function answerText(answer: Answer['answer'], needs: Step['needs']): string {
  if (answer === 'comment') return '有意见'
  if (needs === 'heard') return answer === 'agree' ? '无意见' : '不赞成'
  return answer === 'agree' ? '同意' : '不同意'
}
