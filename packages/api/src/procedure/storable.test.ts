import { expect, test } from 'vitest'
import { isStorable } from './storable.ts'

test.each([
  ['a NUL in a text', 'a\0b'],
  ['a NUL deep down', { rows: [{ name: ['x', '\0'] }] }],
  ['a NUL in a name', { 'a\0': 1 }],
  ['half of a pair', ['\uD83D']],
  ['the other half', '\uDE00x'],
])('%s cannot be stored', (_what, value) => expect(isStorable(value)).toBe(false))

test.each([[undefined], [null], [1], ['洇溜镇\n第二行\t'], ['😀𠮷'], [{ a: [{ b: '\u202E' }] }]])(
  '%j can',
  (value) => expect(isStorable(value)).toBe(true),
)

test('however deep it is', () => {
  let deep: unknown = 'x'
  for (let i = 0; i < 100_000; i++) deep = [deep]
  expect(isStorable(deep)).toBe(true)
})
