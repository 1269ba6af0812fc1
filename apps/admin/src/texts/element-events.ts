import type { Me } from '../trpc/types.ts'
import { resultWords, sideWords, supportWords } from './elements.ts'

type Detail = Readonly<Record<string, string | number | boolean | null>>

const caseEnds = {
  raised: '提请一事一议',
  passed: '一事一议通过',
  refused: '一事一议未通过',
  withdrawn: '一事一议撤回',
} as const

/** What an entry of a project's timeline about its elements says; undefined for an entry of another kind. */
export function elementEventText(plan: Me['plan'], kind: string, detail: Detail): string | undefined {
  const read = (name: string) => (detail[name] == null ? '' : String(detail[name]))
  const isIn = <T extends object>(words: T, word: string): word is Extract<keyof T, string> =>
    Object.hasOwn(words, word)
  switch (kind) {
    case 'element':
      return elementText(plan, detail, read)
    case 'specialCase': {
      const state = read('state')
      return `${isIn(caseEnds, state) ? caseEnds[state] : '一事一议'}：${read('title')}`
    }
    case 'assurance': {
      const known = plan.assurances.find(({ id }) => id === read('kind'))
      const amounts = (['needed', 'committed', 'delivered'] as const).flatMap((name, i) =>
        detail[name] == null ? [] : [`${['需', '承诺', '到位'][i]} ${read(name)} ${known?.measure ?? ''}`],
      )
      return `要素保障：${known?.name ?? read('kind')}${amounts.length > 0 ? `，${amounts.join('，')}` : ''}`
    }
    case 'support': {
      const known = plan.support?.kinds.find(({ id }) => id === read('kind'))
      const state = read('state')
      return `争取市级支持：${known?.name ?? read('kind')}（${read('askedOf')}），${
        isIn(supportWords, state) ? supportWords[state].word : state
      }`
    }
    case 'permit': {
      const known = plan.permits?.items.find(({ id }) => id === read('item'))
      const side = read('side')
      const days = [
        ...(detail['acceptedDay'] == null ? [] : [`${read('acceptedDay')} 受理`]),
        ...(isIn(sideWords, side) ? [`停在${sideWords[side]}`] : []),
        ...(detail['doneDay'] == null ? [] : [`${read('doneDay')} 办结`]),
      ]
      return `审批事项：${known?.name ?? read('item')}${days.length > 0 ? `，${days.join('，')}` : '，更新'}`
    }
    default:
      return undefined
  }
}

function elementText(plan: Me['plan'], detail: Detail, read: (name: string) => string): string {
  const review = plan.reviews.find(({ id }) => id === read('review'))
  const name = review?.name ?? read('review')
  const round = Number(detail['round'] ?? 1) > 1 ? `（第 ${read('round')} 轮）` : ''
  if (detail['what'] === 'sent')
    return `${name}送审${round}${detail['fastLane'] === true ? '，快速通道' : ''}`
  if (detail['what'] === 'withdrawn') return `${name}撤回${round}`
  const dimension = review?.dimensions.find(({ id }) => id === read('dimension'))?.name ?? read('dimension')
  const unit = plan.units.find(({ code }) => code === read('unit'))?.shortName ?? read('unit')
  const result = read('result')
  const word =
    result === 'pass' || result === 'conditions' || result === 'refuse' ? resultWords[result].word : result
  return `${dimension}：${unit}${word}${detail['reason'] == null ? '' : `，${read('reason')}`}`
}
