import { expect, test } from 'vitest'
import { sizeClassOf } from './register-rules.ts'

const classes = [
  { id: 'small', name: '1亿元以下', fromYuan: 0 },
  { id: 'large', name: '1亿元以上', fromYuan: 100_000_000 },
]

test.each([
  [0, 'small'],
  [99_999_999, 'small'],
  [100_000_000, 'large'],
  [9_000_000_000_000_000, 'large'],
])('%d yuan are %s', (yuan, id) => {
  expect(sizeClassOf(classes, yuan)).toBe(id)
})

test('an unknown amount, or a plan without classes, has none', () => {
  expect(sizeClassOf(classes, null)).toBeNull()
  expect(sizeClassOf([], 5)).toBeNull()
})
