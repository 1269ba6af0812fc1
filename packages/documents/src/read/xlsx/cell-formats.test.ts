import { expect, test } from 'vitest'
import { builtInFormat, formatOf } from './cell-formats.ts'
import { serialDate } from './serial-date.ts'
import { numberCell } from './worksheet.ts'

test.each([
  ['General', 'number'],
  ['0.00', 'number'],
  ['#,##0"元"', 'number'],
  ['[Red]-0.0;[Blue]0', 'number'],
  ['yyyy-mm-dd', 'day'],
  ['yyyy"年"m"月"d"日";@', 'day'],
  ['[$-804]m"月"d"日"', 'day'],
  ['yyyy"年"m"月"', 'month'],
  ['yyyy', 'year'],
  ['[h]:mm', 'number'],
  ['h:mm AM/PM', 'day'],
  ['0.0%', 'percent'],
])('the format %s shows a %s', (code, kind) => {
  expect(formatOf(code).kind).toBe(kind)
})

test('a unit that stands only in the format belongs to what its writer saw', () => {
  expect(numberCell(6.5, '6.5', formatOf('0.00"亿元"'), false)).toEqual({ kind: 'text', text: '6.5亿元' })
  expect(numberCell(65_000, '65000', formatOf('0!.0,"万元"'), false)).toEqual({
    kind: 'number',
    number: 65_000,
  })
})

test.each([
  [45_394, false, { date: '2024-04-12' }],
  [45_394.3125, false, { date: '2024-04-12T07:30' }],
  [43_932, true, { date: '2024-04-12' }],
  [0.3125, false, { time: '07:30' }],
  [61, false, { date: '1900-03-01' }],
  [-1, false, undefined],
  [3_000_000, false, undefined],
])('the serial %d (1904: %s) is %j', (serial, date1904, read) => {
  expect(serialDate(serial, date1904)).toEqual(read)
})

test('a date is as precise as it is shown', () => {
  expect(numberCell(45_394, '', builtInFormat(57), false)).toEqual({ kind: 'text', text: '2024年4月' })
  expect(numberCell(45_394, '', builtInFormat(14), false)).toEqual({ kind: 'date', date: '2024-04-12' })
  expect(numberCell(0.125, '', formatOf('0.00%'), false)).toEqual({ kind: 'text', text: '12.50%' })
})
