import { expect, test } from 'vitest'
import { daysLeftText, figuresText, readAmount } from './elements.ts'

test('days left are said as people say them', () => {
  expect([5, 2, 0, -1].map((days) => daysLeftText(days).word)).toEqual([
    '剩 5 个工作日',
    '剩 2 个工作日',
    '今天到期',
    '超 1 个工作日',
  ])
})

test('amounts are read with their commas, and nothing else is taken for one', () => {
  expect(['46.5', ' 1,200 ', '0', '0.1234'].map(readAmount)).toEqual([46.5, 1200, 0, 0.1234])
  expect(['', '-1', '1.23456', '约30', '1e9', '12345678901'].map(readAmount)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  )
})

test('figures that nobody gave are left out', () => {
  const figures = [
    { id: 'a', label: '用地', unit: '亩' },
    { id: 'b', label: '能耗', unit: '吨' },
  ]
  expect(figuresText(figures, { a: 3, b: 0 })).toBe('用地 3 亩，能耗 0 吨')
  expect(figuresText(figures, {})).toBe('')
})
