import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  assertDay,
  dayFromNumber,
  dayNumber,
  daysInMonth,
  isDay,
  parseDay,
  weekdayOf,
} from './day.ts'

const number = fc.integer({ min: -719_528, max: 2_932_896 })

describe('a day', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2024-04-31', false],
    ['2024-13-01', false],
    ['2024-4-1', false],
    ['', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isDay(text)).toBe(exists)
    expect(parseDay(text).ok).toBe(exists)
  })

  it('is counted as the Gregorian calendar counts it', () => {
    fc.assert(
      fc.property(number, (count) => {
        const day = dayFromNumber(count)
        const moment = new Date(count * 86_400_000)
        expect(day).toBe(moment.toISOString().slice(0, 10))
        expect(dayNumber(day)).toBe(count)
        expect(weekdayOf(day) % 7).toBe(moment.getUTCDay())
        expect(isDay(day)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('ends at the year 9999', () => {
    expect(addDays(assertDay('9999-12-30'), 1)).toBe('9999-12-31')
    expect(() => addDays(assertDay('9999-12-31'), 1)).toThrow('four-digit')
    expect(() => addDays(assertDay('0000-01-01'), -1)).toThrow('four-digit')
  })

  it('has months of 28 to 31 days', () => {
    expect([1, 2, 3, 4].map((month) => daysInMonth(2024, month))).toEqual([31, 29, 31, 30])
  })
})
