import { readdirSync, readFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { cycleSchema, type Cycle, type CycleInput } from '../cycle/cycle.ts'
import { addDays, assertDay } from '../day/day.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import { obligationsBetween } from './obligations-between.ts'

const folder = join(import.meta.dirname, '../../fixtures/deadlines')

const cycle = (part: Pick<CycleInput, 'rhythm' | 'due'> & Partial<CycleInput>): Cycle =>
  cycleSchema.parse({
    id: 'subject',
    name: '报表',
    covers: { kind: 'nominal' },
    reporters: { all: [] },
    contents: [],
    ...part,
  })
const jizhouCycle = (id: string): Cycle => {
  const found = jizhou.cycles.find((one) => one.id === id)
  if (!found) throw new Error(`no cycle ${id}`)
  return found
}
const wednesday = (onNonWorkingDay: 'stay' | 'earlier' | 'later', emptyPeriod: 'stay' | 'merge-into-next') =>
  cycle({
    rhythm: { every: 'week' },
    covers: { kind: 'weekday-to-weekday', weekday: 3, time: '15:00' },
    due: { anchor: { on: 'weekday', weekday: 3 }, time: '15:00', onNonWorkingDay },
    emptyPeriod,
  })

/** The rhythm of each table, said in the library's terms. */
const cycles: Record<string, Cycle> = {
  'jizhou-weekly': jizhouCycle('weekly'),
  'jizhou-monthly': jizhouCycle('monthly'),
  'wednesday-stay': wednesday('stay', 'stay'),
  'wednesday-earlier': wednesday('earlier', 'merge-into-next'),
  'wednesday-later': wednesday('later', 'stay'),
  // Due in the week of 6 January 2025, which is therefore the second of its pair.
  'two-weeks': cycle({
    rhythm: { every: 'two-weeks', anchor: assertDay('2024-12-30') },
    due: { anchor: { on: 'weekday', weekday: 5 }, time: '10:00', onNonWorkingDay: 'earlier' },
  }),
  'ten-days': cycle({ rhythm: { every: 'ten-days' }, due: { time: '17:00', onNonWorkingDay: 'earlier' } }),
  // A period of one day that is free (1 January) still owes its return: it stays.
  'twice-a-month-last-day': cycle({
    rhythm: { every: 'days-of-month', days: [1, 29], missing: 'last-day' },
    due: { time: '17:00', onNonWorkingDay: 'earlier' },
    emptyPeriod: 'stay',
  }),
  'twice-a-month-skip': cycle({
    rhythm: { every: 'days-of-month', days: [1, 29], missing: 'skip' },
    due: { time: '17:00', onNonWorkingDay: 'later' },
    emptyPeriod: 'stay',
  }),
  'third-working-day-after-month': cycle({
    rhythm: { every: 'month' },
    due: { anchor: { on: 'working-day-after', n: 3 }, time: '17:00', onNonWorkingDay: 'later' },
  }),
  'fifth-working-day-after-quarter': cycle({
    rhythm: { every: 'quarter' },
    due: { anchor: { on: 'working-day-after', n: 5 }, time: '17:00', onNonWorkingDay: 'later' },
  }),
  'half-year': cycle({ rhythm: { every: 'half-year' }, due: { time: '17:30', onNonWorkingDay: 'earlier' } }),
  'half-year-tenth-working-day': cycle({
    rhythm: { every: 'half-year' },
    due: { anchor: { on: 'working-day-after', n: 10 }, time: '12:00', onNonWorkingDay: 'later' },
  }),
  year: cycle({
    rhythm: { every: 'year' },
    due: { anchor: { on: 'day-of-month', day: 10, monthsAfter: 1 }, time: '17:30', onNonWorkingDay: 'later' },
  }),
}

/** Tables whose coverage the library gives as days; the others give the clock, or pairs of weeks that end on Sunday. */
const byClock = new Set(['jizhou-weekly', 'wednesday-stay', 'wednesday-earlier', 'wednesday-later'])

type Line = { due: string; movedFrom: string; from: string; to: string; why: string }

function table(name: string): Line[] {
  const text = readFileSync(join(folder, `${name}.csv`), 'utf8')
  return text
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => {
      const [, , from = '', to = '', due = '', movedFrom = '', why = ''] = line.split(',')
      return { due, movedFrom, from, to, why }
    })
}

describe('deadlines of 2025 and 2026', () => {
  it('are what the tables give that an official signed', () => {
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.csv'))
        .sort(),
    ).toEqual(
      Object.keys(cycles)
        .map((name) => `${name}.csv`)
        .sort(),
    )
  })

  it('stand in tables that their own script, which knows nothing of the library, gives again', () => {
    expect(() => execFileSync(process.execPath, [join(folder, 'make.mjs'), '--check'])).not.toThrow()
    expect(readFileSync(join(folder, 'make.mjs'), 'utf8').match(/ from '[^']+'/g)).toEqual([
      " from 'node:fs'",
      " from 'node:path'",
    ])
  })

  it.each(Object.keys(cycles))('%s', (name) => {
    const subject = cycles[name] as Cycle
    const plan = { ...jizhou, cycles: [subject] }
    const owed = obligationsBetween(
      plan,
      holidaysOfChina,
      jizhou.units,
      assertDay('2025-01-01'),
      assertDay('2026-12-31'),
    )
    const first = owed[0]?.unit
    const computed = owed
      .filter((obligation) => obligation.unit === first)
      .map((obligation) => ({
        due: `${obligation.dueAt.slice(0, 10)} ${obligation.dueAt.slice(11, 16)}`,
        movedFrom: obligation.movedFrom ?? '',
        ...(name !== 'two-weeks' && {
          from: byClock.has(name) ? words(obligation.covers.from) : obligation.covers.from.slice(0, 10),
          to: byClock.has(name)
            ? words(obligation.covers.until)
            : addDays(assertDay(obligation.covers.until.slice(0, 10)), -1),
        }),
      }))
    expect(computed).toEqual(
      table(name).map(({ due, movedFrom, from, to }) => ({
        due,
        movedFrom: movedFrom.slice(0, 10),
        ...(name !== 'two-weeks' && { from, to }),
      })),
    )
  })
})

function words(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}`
}
