import { expect, test } from 'vitest'
import { lastMonths } from './last-months.ts'

test('months run over the turn of the year, the oldest first', () => {
  expect(lastMonths('2024-02-29', 4)).toEqual(['2023-11', '2023-12', '2024-01', '2024-02'])
  expect(lastMonths('2024-12-01', 1)).toEqual(['2024-12'])
})
