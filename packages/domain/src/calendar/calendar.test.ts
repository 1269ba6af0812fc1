import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, assertDay, dayFromNumber, weekdayOf } from '../day/day.ts'
import {
  addWorkingDays,
  isPublished,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  unpublishedYears,
  workingDaysBetween,
} from './calendar.ts'
import { holidaysOfChina } from './holidays.ts'

const day = fc.integer({ min: 19_700, max: 21_900 }).map(dayFromNumber)

describe('the calendar', () => {
  it.each([
    ['2024-02-04', true, 'a Sunday worked for the Spring Festival'],
    ['2024-02-10', false, 'Spring Festival on a Saturday'],
    ['2024-02-12', false, 'Spring Festival on a Monday'],
    ['2024-04-27', false, 'a plain Saturday'],
    ['2024-04-28', true, 'a Sunday worked for the May holiday'],
    ['2024-05-01', false, 'the May holiday'],
    ['2025-01-26', true, 'a Sunday worked for the Spring Festival'],
    ['2025-10-08', false, 'eighth day of the October holiday of 2025'],
    ['2026-02-14', true, 'a Saturday worked for the Spring Festival'],
    ['2026-02-23', false, 'last day of the Spring Festival of 2026'],
    ['2030-10-01', true, 'a Tuesday of a year without a notice'],
  ])('%s worked: %s, for it is %s', (text, worked) => {
    expect(isWorkingDay(holidaysOfChina, assertDay(text))).toBe(worked)
  })

  it('counts as many working days per year as the notices leave', () => {
    const worked = [2024, 2025, 2026].map((year) =>
      workingDaysBetween(holidaysOfChina, assertDay(`${year - 1}-12-31`), assertDay(`${year}-12-31`)),
    )
    expect(worked).toEqual([251, 248, 248])
  })

  it('makes working days only of weekend days', () => {
    const worked = Object.entries(holidaysOfChina.days).filter(([, kind]) => kind === 'workday')
    expect(worked.filter(([day]) => weekdayOf(assertDay(day)) <= 5)).toEqual([])
  })

  it('says which years have no notice yet', () => {
    expect(isPublished(holidaysOfChina, 2026)).toBe(true)
    expect(isPublished(holidaysOfChina, 2027)).toBe(false)
    expect(unpublishedYears(holidaysOfChina, assertDay('2026-12-01'), assertDay('2028-01-01'))).toEqual([
      2027, 2028,
    ])
  })

  it('steps to the neighbouring working day and over nothing between', () => {
    fc.assert(
      fc.property(day, (from) => {
        const next = nextWorkingDay(holidaysOfChina, from)
        const before = previousWorkingDay(holidaysOfChina, from)
        expect(next > from && isWorkingDay(holidaysOfChina, next)).toBe(true)
        expect(before < from && isWorkingDay(holidaysOfChina, before)).toBe(true)
        for (let d = addDays(from, 1); d < next; d = addDays(d, 1))
          expect(isWorkingDay(holidaysOfChina, d)).toBe(false)
        for (let d = addDays(before, 1); d < from; d = addDays(d, 1))
          expect(isWorkingDay(holidaysOfChina, d)).toBe(false)
      }),
    )
  })

  it('adds what it counts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, count) => {
        expect(workingDaysBetween(holidaysOfChina, from, addWorkingDays(holidaysOfChina, from, count))).toBe(
          count,
        )
        const start = nextWorkingDay(holidaysOfChina, from)
        expect(addWorkingDays(holidaysOfChina, addWorkingDays(holidaysOfChina, start, count), -count)).toBe(
          start,
        )
      }),
    )
  })
})
