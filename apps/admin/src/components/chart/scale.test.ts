import { expect, test } from 'vitest'
import { steps } from './scale.ts'

test.each([
  [0, []],
  [4, [1, 2, 3, 4]],
  [5, [2, 4, 6]],
  [90, [25, 50, 75, 100]],
  [130, [50, 100, 150]],
  [1_000, [250, 500, 750, 1_000]],
])('up to %d the lines are %j', (maximum, lines) => {
  expect(steps(maximum)).toEqual(lines)
})

test('the last line is never below the maximum', () => {
  for (let n = 1; n < 5_000; n += 7) expect(steps(n).at(-1)).toBeGreaterThanOrEqual(n)
})

test('of what is counted the lines are whole', () => {
  expect(steps(1, true)).toEqual([1])
  expect(steps(2, true)).toEqual([1, 2])
  expect(steps(3, true)).toEqual([1, 2, 3])
  for (let n = 1; n < 2_000; n++) expect(steps(n, true).every(Number.isInteger)).toBe(true)
})
