import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { cycleSchema, type Cycle, type CycleInput } from '../cycle/cycle.ts'
import { nextPeriod, periodContaining, periodOf } from '../cycle/period.ts'
import { addDays, assertDay, dayFromNumber, dayNumber } from '../day/day.ts'
import { dayOfInstant } from '../day/instant.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { deadlinesBetween, joinableFor, obligationFor, obligationsBetween } from './obligations-between.ts'

const between = (from: string, to: string) =>
  obligationsBetween(jizhou, holidaysOfChina, jizhou.units, assertDay(from), assertDay(to))

function cycle(
  input: Omit<CycleInput, 'id' | 'name' | 'reporters' | 'contents' | 'covers'> & Partial<CycleInput>,
): Cycle {
  return cycleSchema.parse({
    id: 'tested',
    name: '测试',
    covers: { kind: 'nominal' },
    reporters: { all: [] },
    contents: [],
    ...input,
  })
}
const due = (of: Cycle, from: string, to: string) =>
  deadlinesBetween(jizhou, holidaysOfChina, of, assertDay(from), assertDay(to)).map(
    (deadline) => `${deadline.period.id} ${deadline.dueAt.slice(0, 16)}`,
  )

describe('the monthly lists of the district', () => {
  it('are owed by the 26 towns and the zone, on the 25th by the end of the day', () => {
    const april = between('2024-04-25', '2024-04-25').filter((obligation) => obligation.cycle === 'monthly')
    expect(april).toHaveLength(27)
    expect(april.find((obligation) => obligation.unit === '120119105')).toEqual({
      key: 'monthly/2024-04/120119105',
      cycle: 'monthly',
      period: '2024-04',
      periodName: '2024年4月',
      unit: '120119105',
      periodStart: '2024-04-01',
      periodEnd: '2024-04-30',
      covers: { from: '2024-03-26T00:00:00+08:00', until: '2024-04-26T00:00:00+08:00' },
      opensAt: '2024-04-11T08:30:00+08:00',
      soonAt: '2024-04-22T08:30:00+08:00',
      dueAt: '2024-04-25T17:30:00+08:00',
      why: '每月25日17:30前',
      owed: true,
    })
  })

  it.each([
    [
      '2024-02',
      '2024-02-23',
      '2024-02-25',
      '每月25日17:30前；2月25日为星期日，提前到前一个工作日（2月23日）',
    ],
    ['2026-09', '2026-09-24', '2026-09-25', '每月25日17:30前；9月25日放假，提前到前一个工作日（9月24日）'],
    ['2024-04', '2024-04-25', undefined, '每月25日17:30前'],
    [
      '2027-04',
      '2027-04-23',
      '2027-04-25',
      '每月25日17:30前；4月25日为星期日，提前到前一个工作日（4月23日）；2027年放假安排尚未公布，暂按周末推算',
    ],
  ])('of %s are due on %s', (period, day, movedFrom, why) => {
    const found = obligationFor(jizhou, holidaysOfChina, jizhou.units, `monthly/${period}/120119105`)
    expect(found).toMatchObject({ dueAt: `${day}T17:30:00+08:00`, why })
    expect(found?.movedFrom).toBe(movedFrom)
  })

  it('may be joined by the subdistrict and the office, who owe nothing', () => {
    const joinable = joinableFor(
      jizhou,
      holidaysOfChina,
      jizhou.units,
      assertDay('2024-04-01'),
      assertDay('2024-04-30'),
    )
    expect(joinable.map((obligation) => [obligation.unit, obligation.owed])).toEqual([
      ['office', false],
      ['120119001', false],
    ])
    expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, 'monthly/2024-04/120119001')?.owed).toBe(
      false,
    )
  })

  it('find a due day that moved into the span, and not one that moved out', () => {
    expect(
      between('2024-02-23', '2024-02-23').filter((obligation) => obligation.cycle === 'monthly'),
    ).toHaveLength(27)
    expect(between('2024-02-25', '2024-02-25')).toEqual([])
  })
})

describe('the weekly return of the members', () => {
  it('is owed by eight units, on Friday noon, about Friday noon to Friday noon', () => {
    const week = between('2024-04-22', '2024-04-28').filter((obligation) => obligation.cycle === 'weekly')
    expect(week).toHaveLength(8)
    expect(week[0]).toMatchObject({
      period: '2024-W17',
      periodName: '4月22日—26日这一周',
      covers: { from: '2024-04-19T12:00:00+08:00', until: '2024-04-26T12:00:00+08:00' },
      dueAt: '2024-04-26T12:00:00+08:00',
    })
  })

  it.each([
    ['2024-W14', '2024-04-03T12:00:00+08:00', 'Friday is Tomb-sweeping, Thursday too'],
    ['2024-W40', '2024-09-30T12:00:00+08:00', 'only Monday is worked'],
    ['2024-W07', '2024-02-18T12:00:00+08:00', 'only Sunday is worked: the day before would be last week'],
    ['2026-W07', '2026-02-13T12:00:00+08:00', 'a plain Friday before the Spring Festival'],
  ])('of %s is due at %s: %s', (period, dueAt) => {
    expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, `weekly/${period}/gxj`)?.dueAt).toBe(dueAt)
  })

  it('of a week without a working day merges into the next', () => {
    expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, 'weekly/2026-W08/gxj')).toBeUndefined()
    expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, 'weekly/2026-W09/gxj')).toMatchObject({
      covers: { from: '2026-02-13T12:00:00+08:00', until: '2026-02-27T12:00:00+08:00' },
      why: '每周五12:00前；2月16日—20日这一周没有工作日，并入本期',
    })
  })
})

describe('rhythms', () => {
  it.each<[string, Cycle, string[]]>([
    [
      'two weeks from an anchor',
      cycle({
        rhythm: { every: 'two-weeks', anchor: assertDay('2024-04-03') },
        due: { anchor: { on: 'weekday', weekday: 3 }, time: '15:00', onNonWorkingDay: 'later' },
      }),
      ['2024-W14 2024-04-10T15:00', '2024-W16 2024-04-24T15:00'],
    ],
    [
      'ten days',
      cycle({ rhythm: { every: 'ten-days' }, due: { time: 'day-end', onNonWorkingDay: 'later' } }),
      [
        '2024-03-T3 2024-04-01T17:30',
        '2024-04-T1 2024-04-10T17:30',
        '2024-04-T2 2024-04-22T17:30',
        '2024-04-T3 2024-04-30T17:30',
      ],
    ],
    [
      'half a month',
      cycle({
        rhythm: { every: 'half-month' },
        due: { anchor: { on: 'working-day-after', n: 2 }, time: '10:00', onNonWorkingDay: 'stay' },
      }),
      ['2024-03-H2 2024-04-02T10:00', '2024-04-H1 2024-04-17T10:00'],
    ],
    [
      'the third working day after the quarter',
      cycle({
        rhythm: { every: 'quarter' },
        due: { anchor: { on: 'working-day-after', n: 3 }, time: '10:00', onNonWorkingDay: 'stay' },
      }),
      ['2024-Q1 2024-04-03T10:00'],
    ],
    [
      'on demand',
      cycle({ rhythm: { every: 'on-demand' }, due: { time: '10:00', onNonWorkingDay: 'stay' } }),
      [],
    ],
    [
      'on an event',
      cycle({
        rhythm: { every: 'on-event', within: { hours: 24 } },
        due: { time: '10:00', onNonWorkingDay: 'stay' },
      }),
      [],
    ],
  ])('%s, in April 2024', (_name, of, expected) => {
    expect(due(of, '2024-04-01', '2024-04-30')).toEqual(expected)
  })

  it('half a year and a year name their due day by the last month', () => {
    const half = cycle({
      rhythm: { every: 'half-year' },
      due: { anchor: { on: 'day-of-month', day: 20 }, time: '17:30', onNonWorkingDay: 'earlier' },
    })
    const year = cycle({
      rhythm: { every: 'year' },
      due: { anchor: { on: 'working-day-after', n: 10 }, time: '17:30', onNonWorkingDay: 'earlier' },
    })
    expect(due(half, '2025-01-01', '2025-12-31')).toEqual([
      '2025-H1 2025-06-20T17:30',
      '2025-H2 2025-12-19T17:30',
    ])
    expect(due(year, '2025-01-01', '2025-12-31')).toEqual(['2024 2025-01-15T17:30'])
  })

  it('a month without the day has its last day, or none where the cycle skips it', () => {
    const anchor = { on: 'day-of-month', day: 30 } as const
    const last = cycle({
      rhythm: { every: 'month' },
      due: { anchor, time: '17:30', onNonWorkingDay: 'stay' },
    })
    expect(due(last, '2025-02-01', '2025-03-31')).toEqual([
      '2025-02 2025-02-28T17:30',
      '2025-03 2025-03-30T17:30',
    ])
    expect(due({ ...last, missingDay: 'skip' }, '2025-02-01', '2025-03-31')).toEqual([
      '2025-03 2025-03-30T17:30',
    ])
  })
})

const rhythm = fc.constantFrom<Cycle['rhythm']>(
  { every: 'week' },
  { every: 'two-weeks', anchor: assertDay('2024-01-03') },
  { every: 'ten-days' },
  { every: 'half-month' },
  { every: 'days-of-month', days: [1, 29], missing: 'last-day' },
  { every: 'days-of-month', days: [31, 15], missing: 'skip' },
  { every: 'month' },
  { every: 'quarter' },
  { every: 'half-year' },
  { every: 'year' },
)
const anchor = fc.oneof(
  fc.constant(undefined),
  fc.integer({ min: 1, max: 7 }).map((weekday) => ({ on: 'weekday' as const, weekday })),
  fc.record({
    on: fc.constant('day-of-month' as const),
    day: fc.integer({ min: 1, max: 31 }),
    monthsAfter: fc.integer({ min: 0, max: 12 }),
  }),
  fc.integer({ min: 1, max: 20 }).map((n) => ({ on: 'working-day-after' as const, n })),
)
const anyCycle = fc
  .record({
    rhythm,
    anchor,
    move: fc.constantFrom('stay' as const, 'earlier' as const, 'later' as const),
    skip: fc.boolean(),
    staysInPeriod: fc.boolean(),
  })
  .map(({ rhythm: every, anchor: on, move, skip, staysInPeriod }) =>
    cycle({
      rhythm: every,
      missingDay: skip ? 'skip' : 'last-day',
      // Days of the month are due days themselves: a plan may not give them another.
      due: {
        ...(on && every.every !== 'days-of-month' && { anchor: on }),
        time: 'day-end',
        onNonWorkingDay: move,
        staysInPeriod,
      },
    }),
  )
const day = fc
  .integer({ min: dayNumber(assertDay('2022-01-01')), max: dayNumber(assertDay('2031-12-31')) })
  .map(dayFromNumber)

describe('every rhythm', () => {
  it('loses and doubles nothing, however the years are cut', () => {
    fc.assert(
      fc.property(anyCycle, day, day, day, (of, a, b, c) => {
        const [from, cut, to] = [a, b, c].toSorted() as [typeof a, typeof a, typeof a]
        const whole = due(of, from, to)
        expect([...due(of, from, cut), ...due(of, addDays(cut, 1), to)].toSorted()).toEqual(whole.toSorted())
        expect(new Set(whole.map((line) => line.split(' ')[0])).size).toBe(whole.length)
      }),
      { numRuns: 40 },
    )
  })

  it('covers time without gap or overlap', () => {
    fc.assert(
      fc.property(anyCycle, (of) => {
        const kept = { ...of, missingDay: 'last-day' as const }
        const deadlines = deadlinesBetween(
          jizhou,
          holidaysOfChina,
          kept,
          assertDay('2023-06-01'),
          assertDay('2027-06-01'),
        )
        const sorted = deadlines.toSorted((x, y) => (x.period.start < y.period.start ? -1 : 1))
        for (const [i, deadline] of sorted.slice(1).entries())
          expect(deadline.covers.from).toBe(sorted[i]?.covers.until)
      }),
      { numRuns: 60 },
    )
  })

  it('opens before it is due soon, and is due soon before it is due', () => {
    fc.assert(
      fc.property(anyCycle, day, (of, from) => {
        for (const deadline of deadlinesBetween(jizhou, holidaysOfChina, of, from, addDays(from, 400))) {
          expect(deadline.opensAt <= deadline.soonAt && deadline.soonAt <= deadline.dueAt).toBe(true)
          const leaves = of.due.onNonWorkingDay === 'earlier' && of.due.staysInPeriod === false
          if (!leaves) expect(dayOfInstant(deadline.dueAt) >= deadline.period.start).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('follows one period by the next and finds it by its id', () => {
    fc.assert(
      fc.property(rhythm, day, (every, on) => {
        const period = periodContaining(every, on)
        expect(period && period.start <= on && on <= period.end).toBe(true)
        expect(period && periodOf(every, period.id)).toEqual(period)
        expect(period && nextPeriod(every, period)?.start).toBe(period && addDays(period.end, 1))
      }),
    )
  })
})

describe('a key', () => {
  it('gives the very obligation that the span gives', () => {
    for (const obligation of between('2026-01-01', '2026-12-31')) {
      expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, obligation.key)).toEqual(obligation)
    }
  })
  it.each([
    '',
    'monthly',
    'monthly/2024-13/120119105',
    'monthly/2024-W17/120119105',
    'monthly/2024-04/gxj',
    'monthly/2024-04/120119105/x',
    'other/2024-04/120119105',
    'monthly/2024-04/nobody',
  ])('that names nothing gives nothing: %s', (key) => {
    expect(obligationFor(jizhou, holidaysOfChina, jizhou.units, key)).toBeUndefined()
  })
})
