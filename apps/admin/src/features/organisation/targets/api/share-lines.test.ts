import { expect, test } from 'vitest'
import { readShares } from './share-lines.ts'

const indicator = { decimals: 1 }

test('parts are read line by line, and the first line that is none is named', () => {
  expect(readShares(indicator, '一组 | 1.5\n\n二组｜2')).toEqual([
    { name: '一组', figure: 15 },
    { name: '二组', figure: 20 },
  ])
  expect(readShares(indicator, '一组 | 1\n二组 2')).toBe(2)
  expect(readShares(indicator, '一组 | 1.55')).toBe(1)
  expect(readShares(indicator, '')).toEqual([])
})
