import { actOf, stageOf, unitOf } from '@zhaoshang/domain'
import { elementEventText } from '../../../texts/element-events.ts'
import { flagStates, relationWords } from '../../../texts/projects.ts'
import type { Me, TimelineEntry } from '../../../trpc/types.ts'

export interface TimelineWords {
  readonly what: string
  readonly more?: string
}

/** A line of the timeline in words, from what its kind keeps. */
export function timelineWords(plan: Me['plan'], { kind, detail, changes }: TimelineEntry): TimelineWords {
  const text = (name: string) => {
    const value = detail[name]
    return typeof value === 'string' ? value : ''
  }
  const stage = (name: string) => stageOf(plan, text(name))?.name ?? text(name)
  switch (kind) {
    case 'move':
      return moveWords(plan, detail, stage, text)
    case 'review': {
      const word = { passed: '审核通过', returned: '审核退回', waiting: '重新提交审核' }[text('state')] ?? ''
      return { what: `“${stage('stage')}”${word}`, ...(text('note') !== '' && { more: text('note') }) }
    }
    case 'edit': {
      const labels = (changes ?? []).map(({ label }) => label)
      const act = detail['undo'] === true ? '撤销了修改' : actOf(text('label')).words
      return { what: labels.length === 0 ? act : `${act}：${labels.slice(0, 4).join('、')}` }
    }
    case 'progress':
      return { what: text('text'), ...(text('day') !== '' && { more: `进展日期 ${text('day')}` }) }
    case 'flag': {
      const name = plan.register.flags.find(({ id }) => id === text('flag'))?.name ?? text('flag')
      const state = text('state')
      const word = state === 'proposed' ? '申请' : flagStates[state as keyof typeof flagStates].word
      return { what: `${name}：${word}`, ...(text('reason') !== '' && { more: text('reason') }) }
    }
    case 'relation': {
      const words = relationWords[text('kind') as keyof typeof relationWords]
      // The other project has its name in the list of relations, for who may read it.
      const word = detail['outward'] === true ? words.outward : words.inward
      return { what: `登记关联：${word.replace('：', '')}` }
    }
    case 'transfer': {
      const unit = (code: string) => unitOf(plan, code)?.shortName ?? code
      const reason = text('reason') === '' ? '撤销移交' : text('reason')
      return {
        what: `${unit(text('fromUnit'))} → ${unit(text('toUnit'))}`,
        more: `日期 ${text('day')}；${reason}`,
      }
    }
    case 'merge':
      return { what: detail['outward'] === true ? '并入另一个项目' : '另一个项目并入', more: text('reason') }
    case 'problem':
      return { what: text('name') }
    case 'file':
      return { what: text('name') }
    case 'comment':
      return { what: text('text') }
    default:
      return { what: elementEventText(plan, kind, detail) ?? '' }
  }
}

function moveWords(
  plan: Me['plan'],
  detail: TimelineEntry['detail'],
  stage: (name: string) => string,
  text: (name: string) => string,
): TimelineWords {
  const moved = plan.moves.find(({ id }) => id === text('move'))?.name ?? text('move')
  const name = detail['kind'] === 'undo' ? (text('toStage') === '' ? '撤销登记' : '撤销后恢复') : moved
  const more = [
    text('businessDay') === '' ? '' : `日期 ${text('businessDay')}`,
    text('reason') === '' ? '' : `原因：${text('reason')}`,
  ].filter((part) => part !== '')
  const isFirst = detail['fromStage'] === null && detail['kind'] === 'stock'
  const steps =
    text('toStage') === ''
      ? ''
      : `：${text('fromStage') === '' ? '' : `${stage('fromStage')} → `}${stage('toStage')}`
  return {
    what: isFirst ? `登记，阶段为${stage('toStage')}` : `${name}${steps}`,
    ...(more.length > 0 && { more: more.join('；') }),
  }
}
