import { listOf, unsaid, type ProjectFilter, type WorkPlan } from '@zhaoshang/domain'
import { filterChoices, type ChoiceName } from './filter-choices.ts'

/** One condition of a filter in words, and the filter without it. */
export interface FilterWord {
  readonly key: string
  readonly label: string
  readonly words: string
  readonly without: ProjectFilter
}

const yuanPerWan = 10_000
const yuanPerYi = 100_000_000

/** A bound of an amount: whole 亿元 where it is that much, else 万元. */
export function amountWords(yuan: number): string {
  return yuan >= yuanPerYi && yuan % (yuanPerYi / 100) === 0
    ? `${yuan / yuanPerYi} 亿元`
    : `${yuan / yuanPerWan} 万元`
}

/** What a filter asks, condition by condition, as an official says it. The list of the plan is told by its tab. */
export function filterWords(plan: WorkPlan, filter: ProjectFilter): FilterWord[] {
  const words: FilterWord[] = []
  const add = (label: string, text: string, ...names: (keyof ProjectFilter)[]) =>
    words.push({
      key: names.join('+'),
      label,
      words: text,
      without: Object.fromEntries(
        Object.entries(filter).filter(([name]) => !names.includes(name as keyof ProjectFilter)),
      ),
    })
  const choices = new Map(filterChoices(plan).map((one) => [one.name, one]))
  const order: readonly ChoiceName[] = [
    'stage',
    'status',
    'industry',
    'unit',
    'responsible',
    'place',
    'channel',
    'region',
    'size',
    'flag',
  ]
  if (filter.text !== undefined) add('含', `“${filter.text}”`, 'text')
  for (const name of order) {
    const ids = filter[name]
    if (ids === undefined || ids.length === 0) continue
    const known = choices.get(name)
    const said = ids.map((id) =>
      id === unsaid ? '未填' : (known?.choices.find(({ value }) => value === id)?.label ?? id),
    )
    add(
      known?.label ?? name,
      said.length > 3 ? `${said.slice(0, 2).join('、')}等 ${said.length} 项` : said.join('、'),
      name,
    )
  }
  const { investmentFrom: from, investmentTo: to, stageFrom, stageTo, staleDays, origin, month } = filter
  if (from !== undefined || to !== undefined)
    add('总投资', range(from, to, amountWords, '以上', '以下'), 'investmentFrom', 'investmentTo')
  if (month !== undefined)
    add('进入本阶段', month.map((one) => (one === unsaid ? '未填' : one)).join('、'), 'month')
  if (stageFrom !== undefined || stageTo !== undefined)
    add('进入本阶段', range(stageFrom, stageTo, String, '以来', '以前'), 'stageFrom', 'stageTo')
  if (staleDays !== undefined) add('进展', `${staleDays} 天无进展`, 'staleDays')
  if (origin !== undefined) add('来历', origin === 'stock' ? '存量登记' : '系统内推进', 'origin')
  if (filter.list !== undefined && !listOf(plan, filter.list)) add('清单', filter.list, 'list')
  return words
}

function range<T>(
  from: T | undefined,
  to: T | undefined,
  say: (bound: T) => string,
  since: string,
  until: string,
) {
  if (from === undefined) return to === undefined ? '' : `${say(to)}${until}`
  return to === undefined ? `${say(from)}${since}` : `${say(from)}—${say(to)}`
}
