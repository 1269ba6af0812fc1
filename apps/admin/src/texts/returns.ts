import type { Phase, ReturnAction, Timing } from '@zhaoshang/domain'

/** How a state looks: quiet, at work, done, or calling for somebody. */
export type Tone = 'quiet' | 'main' | 'done' | 'alert'

const phases = {
  draft: { text: '填报中', tone: 'main' },
  'in-review': { text: '待本单位审核', tone: 'main' },
  submitted: { text: '已报送，待接收', tone: 'main' },
  returned: { text: '已退回', tone: 'alert' },
  accepted: { text: '已接收', tone: 'done' },
} satisfies Record<Phase, { text: string; tone: Tone }>

const notBegun = { text: '未填报', tone: 'quiet' } as const

export function phaseText(phase: Phase | null): string {
  return phase === null ? notBegun.text : phases[phase].text
}
export function phaseTone(phase: Phase | null): Tone {
  return phase === null ? notBegun.tone : phases[phase].tone
}

const timings = {
  'not-open': { text: '未到填报时间', tone: 'quiet' },
  open: { text: '', tone: 'quiet' },
  'due-soon': { text: '临近截止', tone: 'main' },
  overdue: { text: '逾期', tone: 'alert' },
  'on-time': { text: '按时', tone: 'quiet' },
  late: { text: '迟报', tone: 'alert' },
  exempt: { text: '免报', tone: 'quiet' },
} satisfies Record<Timing, { text: string; tone: Tone }>

/** Empty where the timing says nothing worth a word. */
export function timingText(timing: Timing): string {
  return timings[timing].text
}
export function timingTone(timing: Timing): Tone {
  return timings[timing].tone
}

interface ActionText {
  /** On the button. */
  readonly label: string
  /** In the timeline, after the actor's name. */
  readonly done: string
  /** Told when it went through. */
  readonly success: string
  /** Above the box for the reason. */
  readonly reason?: string
  /** What the press will do, where that is worth asking once. */
  readonly confirm?: string
}

const actions = {
  'hand-in': {
    label: '报送',
    done: '报送',
    success: '已报送',
    confirm: '报送后内容即固定；审核人或办公室处理之前，您可以撤回。',
  },
  send: { label: '送办公室', done: '审核通过，送办公室', success: '已送区领导小组办公室' },
  'send-back': {
    label: '退回修改',
    done: '退回修改',
    success: '已退回填报人',
    reason: '请写明要改什么，填报人会看到',
  },
  withdraw: {
    label: '撤回',
    done: '撤回',
    success: '已撤回，可以继续修改',
    confirm: '撤回后要重新报送，到达时间以重新报送的为准。',
  },
  accept: { label: '接收', done: '接收', success: '已接收' },
  return: {
    label: '退回',
    done: '退回',
    success: '已退回报送单位',
    reason: '请写明退回原因，报送单位会看到',
  },
} satisfies Record<ReturnAction, ActionText>

/** What an event of the timeline says after the actor's name; beginning is no move, and is an event all the same. */
export function eventText(action: string): string {
  return action in actions ? actions[action as ReturnAction].done : '开始填报'
}

export function actionText(action: ReturnAction): ActionText {
  return actions[action]
}
