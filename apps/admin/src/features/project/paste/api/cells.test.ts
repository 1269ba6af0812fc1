import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfText, textOfCells } from './cells.ts'

test.each([
  [
    'rows and columns',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['line breaks within a cell', '"两\n行"\tb\nc', [['两\n行', 'b'], ['c']]],
  ['quotes within a cell', '"说""好""了"\tb', [['说"好"了', 'b']]],
  ['a quote that begins a word', '"引号开头\tb', [['"引号开头', 'b']]],
  ['empty cells', '\ta\t\n', [['', 'a', '']]],
  ['empty rows', '\n\t\n\na\n\n', [['a']]],
  ['nothing', '', []],
])('%s', (_what, text, cells) => {
  expect(cellsOfText(text)).toEqual(cells)
})

test('what is written is read again', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '项') }).map((text) => `x${text}`)
  const cells = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 })
  fc.assert(
    fc.property(cells, (given) => {
      expect(cellsOfText(textOfCells(given))).toEqual(given)
    }),
  )
})
