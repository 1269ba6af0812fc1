import { moneyUnits } from '@zhaoshang/domain'

/** Other spellings of units, after width and blanks are folded; the value is how a plan writes it. */
const spellings: Record<string, string> = {
  平方米: '㎡',
  平米: '㎡',
  m2: '㎡',
  'm²': '㎡',
  平方: '㎡',
  万平方米: '万㎡',
  万平米: '万㎡',
  万m2: '万㎡',
  万平: '万㎡',
  公顷: '公顷',
  亩: '亩',
  万亩: '万亩',
  人: '人',
  万人: '万人',
  个: '个',
  万: '万元',
  亿: '亿元',
  人民币万元: '万元',
  人民币亿元: '亿元',
  万元人民币: '万元',
  亿元人民币: '亿元',
  万rmb: '万元',
  万美金: '万美元',
  亿美金: '亿美元',
  万usd: '万美元',
  万港币: '万港元',
  亿港币: '亿港元',
  万日圆: '万日元',
}

/** Unit as the plan writes it; undefined where the words are no unit. */
export function canonicalUnit(written: string): string | undefined {
  const folded = written.normalize('NFKC').replace(/\s/g, '').toLowerCase()
  return folded in moneyUnits ? folded : spellings[folded]
}

export function isMoneyUnit(unit: string): boolean {
  return unit in moneyUnits
}

const trailing = new RegExp(
  `^(.*[^\\d/:])[/:]?(${[...Object.keys(moneyUnits), '平方米', '万平方米', '亩', 'm2']
    .filter((unit) => unit !== '元')
    .toSorted((a, b) => b.length - a.length)
    .join('|')})$`,
)

/** A unit without brackets at the end of a heading: `总投资/万元`, `总投资万元`, `占地亩`. */
export function splitUnit(folded: string): { text: string; unit?: string } {
  const found = trailing.exec(folded)
  const unit = found?.[2] === undefined ? undefined : canonicalUnit(found[2])
  return found?.[1] !== undefined && unit !== undefined
    ? { text: found[1].replace(/[/:]$/, ''), unit }
    : { text: folded }
}

/** Units that measure the same: a form's unit line gives land in 公顷, the field counts 亩. */
const measures: readonly (readonly string[])[] = [
  ['亩', '万亩', '公顷'],
  ['㎡', '万㎡'],
  ['人', '万人'],
  ['个'],
]

export function sameMeasure(a: string, b: string): boolean {
  return a === b || measures.some((units) => units.includes(a) && units.includes(b))
}
