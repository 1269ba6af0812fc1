import { assertDay, jizhou } from '@zhaoshang/domain'
import { describe, expect, it } from 'vitest'
import { filterWords } from './filter-words.ts'

describe('a filter in words', () => {
  it('names what is chosen as the plan does, and leaves each condition away alone', () => {
    const filter = { stage: ['signed', 'landed'], investmentFrom: 100_000_000, staleDays: 30 }
    expect(filterWords(jizhou, filter).map(({ label, words }) => `${label}：${words}`)).toEqual([
      '阶段：签约、落地',
      '总投资：1 亿元以上',
      '进展：30 天无进展',
    ])
    expect(filterWords(jizhou, filter)[0]?.without).toEqual({ investmentFrom: 100_000_000, staleDays: 30 })
  })

  it('says of many only how many, and of what nobody knows its id', () => {
    const of = (stage: string[]) => filterWords(jizhou, { stage })[0]?.words
    expect(of(['planned', 'negotiating', 'signed', 'landed'])).toBe('谋划、洽谈等 4 项')
    expect(of(['elsewhere', '-'])).toBe('elsewhere、未填')
  })

  it('tells a range by its two ends', () => {
    const words = filterWords(jizhou, {
      investmentFrom: 12_345_000,
      investmentTo: 1_000_000_000,
      stageTo: assertDay('2024-03-31'),
    })
    expect(words.map((one) => one.words)).toEqual(['1234.5 万元—10 亿元', '2024-03-31以前'])
  })
})
