import { expect, test } from 'vitest'
import { teamSize } from './team-kind.ts'

test.each([
  [2, 'below'],
  [3, 'fits'],
  [5, 'fits'],
  [6, 'above'],
])('with three to five asked for, %i people is %s', (people, state) => {
  expect(teamSize({ size: { min: 3, max: 5 } }, people).state).toBe(state)
})

test('a kind without a size fits any', () => {
  expect(teamSize({}, 0)).toEqual({ state: 'fits' })
})
