import { expect, test } from 'vitest'
import { holidaysOfChina } from '../calendar/holidays.ts'
import { addDays, assertDay } from '../day/day.ts'
import { jizhou } from '../plans/jizhou/jizhou.ts'
import type { DatedUnit } from '../unit/dated-unit.ts'
import { datedObligationFor, datedObligations } from './dated-obligations.ts'

const [from, to] = [assertDay('2024-03-01'), assertDay('2024-07-31')]
const since = assertDay('2023-01-30')
const reporting = jizhou.units.filter(({ capabilities }) => capabilities.includes('reports-monthly'))
const [old, other] = reporting
if (!old || !other) throw new Error('two units report')

const monthly = (units: readonly DatedUnit[]) =>
  datedObligations(jizhou, holidaysOfChina, units, from, to)
    .owed.filter(({ cycle }) => cycle === 'monthly')
    .map(({ key }) => key)

test.each(Array.from({ length: 40 }, (_, i) => addDays(assertDay('2024-04-10'), i)))(
  'a unit renamed on %s owes every month once, under its one code',
  (day) => {
    const renamed: DatedUnit[] = [
      { ...old, fromDay: since, toDay: day },
      { ...old, name: '新名镇', fromDay: day },
    ]
    expect(monthly(renamed).sort()).toEqual(monthly([{ ...old, fromDay: since }]).sort())
  },
)

test.each(Array.from({ length: 40 }, (_, i) => addDays(assertDay('2024-04-10'), i)))(
  'two units that become a third on %s owe what is due before, the third what is due from the day on',
  (day) => {
    const merged: DatedUnit[] = [
      { ...old, fromDay: since, toDay: day },
      { ...other, fromDay: since, toDay: day },
      { ...old, code: 'new', fromDay: day },
    ]
    const months = (code: string) =>
      monthly(merged)
        .filter((key) => key.endsWith(`/${code}`))
        .map((key) => key.split('/')[1])
    expect(months(old.code)).toEqual(months(other.code))
    expect([...months(old.code), ...months('new')]).toEqual([
      '2024-03',
      '2024-04',
      '2024-05',
      '2024-06',
      '2024-07',
    ])
    const key = (code: string) => `monthly/2024-04/${code}`
    const owners = [old.code, 'new'].filter((code) =>
      datedObligationFor(jizhou, holidaysOfChina, merged, key(code)),
    )
    expect(owners).toEqual([day <= '2024-04-25' ? 'new' : old.code])
  },
)
