import { expect, test } from 'vitest'
import { pastedCells } from './pasted.ts'

test('what is copied from a table comes in lines and cells', () => {
  expect(pastedCells('1\t2.5\r\n\t1,200\r\n')).toEqual([
    ['1', '2.5'],
    ['', '1,200'],
  ])
  expect(pastedCells('7')).toEqual([['7']])
})
