import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay } from '../calendar/calendar.ts'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { addDays, assertDay } from '../day/day.ts'
import { dayOfInstant, epochMs, instantAt, type Instant } from '../day/instant.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { cycleSchema, type CycleInput } from './cycle.ts'
import { eventDue, momentBefore } from './event-due.ts'

const due = (
  rhythm: Omit<Extract<CycleInput['rhythm'], { every: 'on-event' }>, 'every'>,
  at: Instant,
  onNonWorkingDay: 'stay' | 'earlier' | 'later' = 'earlier',
) =>
  eventDue(
    jizhou.hours,
    holidaysOfChina,
    cycleSchema.parse({
      id: 'event',
      name: '重大事项',
      rhythm: { every: 'on-event', ...rhythm },
      covers: { kind: 'nominal' },
      due: { time: 'day-end', onNonWorkingDay },
      reporters: { all: [] },
      contents: [],
    }),
    at,
  )

const friday = assertDay('2026-02-13')

describe('what hangs on an event is due', () => {
  it.each([
    ['24 hours later, through nights and holidays', { within: { hours: 24 } }, '2026-02-14T20:00:00+08:00'],
    [
      'at the end of the next working day, a Saturday worked',
      { within: { workingDays: 1 } },
      '2026-02-14T17:30:00+08:00',
    ],
    [
      'after the Spring Festival where the second working day lies there',
      { within: { workingDays: 2 } },
      '2026-02-24T17:30:00+08:00',
    ],
    ['two days before it', { before: { days: 2 } }, '2026-02-11T17:30:00+08:00'],
    [
      'one working day before it, at noon',
      { before: { workingDays: 1, time: 'morning-end' as const } },
      '2026-02-12T12:00:00+08:00',
    ],
  ])('%s', (_, rhythm, expected) => {
    expect(due(rhythm, instantAt(friday, '20:00'))).toBe(expected)
  })

  it('off a holiday where two days before the meeting is one', () => {
    const at = instantAt(assertDay('2026-02-25'), '09:00')
    expect(due({ before: { days: 2 } }, at)).toBe('2026-02-14T17:30:00+08:00')
    expect(due({ before: { days: 2 } }, at, 'later')).toBe('2026-02-24T17:30:00+08:00')
    expect(due({ before: { days: 2 } }, at, 'stay')).toBe('2026-02-23T17:30:00+08:00')
  })

  it('never after the meeting that it is collected for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 20 }),
        fc.boolean(),
        fc.constantFrom('stay' as const, 'earlier' as const, 'later' as const),
        (offset, n, working, rule) => {
          const at = instantAt(addDays(assertDay('2024-01-01'), offset), '09:00')
          const moment = momentBefore(
            jizhou.hours,
            holidaysOfChina,
            { [working ? 'workingDays' : 'days']: n, time: 'day-end' },
            at,
            rule,
          )
          expect(epochMs(moment)).toBeLessThanOrEqual(epochMs(at))
          if (working && n > 0) expect(isWorkingDay(holidaysOfChina, dayOfInstant(moment))).toBe(true)
        },
      ),
    )
  })

  it('at no time for a cycle of the calendar', () => {
    for (const cycle of jizhou.cycles)
      expect(eventDue(jizhou.hours, holidaysOfChina, cycle, instantAt(friday, '20:00'))).toBeUndefined()
  })
})
