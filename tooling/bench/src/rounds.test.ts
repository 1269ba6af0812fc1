import { describe, expect, test } from 'vitest'
import { median, summarise } from './rounds.ts'

describe('median', () => {
  test.each([
    [[3], 3],
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle)
  })

  test('of nothing is a bug', () => {
    expect(() => median([])).toThrow('nothing')
  })
})

describe('summarise', () => {
  test('takes the ratio within a round, so that a slow moment of the machine counts for both sides', () => {
    const measure = (perSecond: number) => ({ perSecond, medianMs: 1000 / perSecond })
    const summary = summarise([
      { ours: measure(50), plain: measure(100) },
      { ours: measure(10), plain: measure(20) },
      { ours: measure(60), plain: measure(100) },
    ])
    expect(summary.ratio).toBe(0.5)
    expect([summary.lowest, summary.highest]).toEqual([0.5, 0.6])
    expect(summary.plain.perSecond).toBe(100)
  })
})
