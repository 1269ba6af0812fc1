import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, assertDay } from '../day/day.ts'
import { followed, linesOf, successorsOf, type Succession } from './succession.ts'

const day = assertDay('2024-05-01')
const before = addDays(day, -1)
const merge = (from: string, to: string, on = day): Succession => ({ from, to, day: on, kind: 'merge' })
const split = (from: string, to: string, on = day): Succession => ({ from, to, day: on, kind: 'split' })

test('a merged unit is followed from the day on, not before', () => {
  const all = [merge('a', 'c'), merge('b', 'c')]
  expect(followed(all, 'a', before)).toEqual(['a'])
  expect(followed(all, 'a', day)).toEqual(['c'])
  expect(successorsOf(all, 'b', day)).toHaveLength(1)
})

test('a line of reorganisations is followed to its end', () => {
  const all = [
    merge('a', 'b'),
    merge('b', 'c', addDays(day, 10)),
    split('c', 'd', addDays(day, 20)),
    split('c', 'e', addDays(day, 20)),
  ]
  expect(followed(all, 'a', addDays(day, 10))).toEqual(['c'])
  expect(followed(all, 'a', addDays(day, 20))).toEqual(['d', 'e'])
})

test('a unit that goes on after a part was split off is one of its followers', () => {
  expect(followed([split('a', 'a'), split('a', 'b')], 'a', day)).toEqual(['a', 'b'])
})

test('figures stand under the unit as it was, or under the one that follows it', () => {
  const all = [merge('a', 'c'), merge('b', 'c')]
  const figures = [
    { unit: 'a', day: before, count: 2 },
    { unit: 'b', day: before, count: 3 },
    { unit: 'c', day, count: 1 },
    { unit: 'a', day, count: 4 },
  ]
  expect(linesOf(all, figures, 'as-was', addDays(day, 9))).toEqual({ a: 2, b: 3, c: 5 })
  expect(linesOf(all, figures, 'as-is', addDays(day, 9))).toEqual({ c: 10 })
})

test('what was split among several stays with the unit as it was', () => {
  const figures = [{ unit: 'a', day: before, count: 2 }]
  expect(linesOf([split('a', 'b'), split('a', 'c')], figures, 'as-is', day)).toEqual({ a: 2 })
})

test('whatever happened, the sum is the same by either choice and every walk ends', () => {
  const code = fc.constantFrom('a', 'b', 'c', 'd')
  const some = fc.integer({ min: -20, max: 20 }).map((n) => addDays(day, n))
  const entry = fc.record({ from: code, to: code, day: some, kind: fc.constantFrom('merge', 'split') })
  const figure = fc.record({ unit: code, day: some, count: fc.nat(9) })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), fc.array(figure), (successions, figures) => {
      const sum = (line: 'as-was' | 'as-is') =>
        Object.values(linesOf(successions as Succession[], figures, line, addDays(day, 30))).reduce(
          (a, b) => a + b,
          0,
        )
      expect(sum('as-was')).toBe(sum('as-is'))
    }),
  )
})
