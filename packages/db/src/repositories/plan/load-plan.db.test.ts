import {
  assertDay,
  expectAccepted,
  holidaysOfChina,
  jizhou,
  type Instant,
  type WorkPlan,
} from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase } from '../../testing/index.ts'
import { loadCalendar, storedCalendar } from '../calendar/stored-calendar.ts'
import { unitsOn } from '../organisation/units-on.ts'
import { loadPlan } from './load-plan.ts'
import { planOn, planVersion, planVersions } from './plan-on.ts'

const here = withDatabase()
const context = { actor: 'system', request: 'start', now: '2024-04-01T08:00:00+08:00' as Instant }
const firstDay = jizhou.effectiveFrom

test('a plan comes back as it went in, and loading it again does nothing', async () => {
  expect(await planOn(here.db, assertDay('2024-04-01'))).toBeNull()
  const id = `${jizhou.id}@${jizhou.version}`
  expect(await loadPlan(here.db, jizhou, context)).toEqual({ ok: true, value: { id, loaded: true } })
  expect(await loadPlan(here.db, jizhou, context)).toEqual({ ok: true, value: { id, loaded: false } })
  expect(await planOn(here.db, assertDay('2024-04-01'))).toEqual({
    id,
    plan: jizhou,
    runningSince: '2024-04-01',
  })
  expect(await unitsOn(here.db, firstDay)).toEqual(jizhou.units)
})

test('a loaded version is never another plan', async () => {
  const other = { ...jizhou, title: '另一个' }
  expect(await loadPlan(here.db, other, context)).toMatchObject({
    ok: false,
    refusal: { code: 'plan-version-differs' },
  })
})

test('a later version renames a unit from its day on, earlier days keep the old name', async () => {
  const [renamed] = jizhou.units
  if (!renamed) throw new Error('no unit')
  const later: WorkPlan = {
    ...jizhou,
    version: 'next',
    effectiveFrom: assertDay('2025-01-01'),
    units: jizhou.units.map((unit) => (unit === renamed ? { ...unit, name: '新名' } : unit)),
  }
  const { id } = expectAccepted(await loadPlan(here.db, later, context), 'the next version')
  const nameOn = async (day: string): Promise<string | undefined> =>
    (await unitsOn(here.db, assertDay(day))).find((unit) => unit.code === renamed.code)?.name
  expect(await nameOn('2024-12-31')).toBe(renamed.name)
  expect(await nameOn('2025-01-01')).toBe('新名')
  expect((await planOn(here.db, assertDay('2025-06-01')))?.id).toBe(id)
  expect((await planOn(here.db, assertDay('2024-06-01')))?.plan).toEqual(jizhou)
  expect((await planOn(here.db, assertDay('2000-01-01')))?.id).toBe(`${jizhou.id}@${jizhou.version}`)
  expect((await planVersion(here.db, id, assertDay('2025-01-01')))?.plan.version).toBe('next')
  expect((await planVersions(here.db)).map((version) => version.plan.version)).toEqual([
    jizhou.version,
    'next',
  ])
})

test('the calendar comes back with the years whose notices were loaded', async () => {
  for (const round of ['first', 'again']) {
    expect(
      await loadCalendar(here.db, holidaysOfChina, '国务院办公厅通知', { ...context, request: round }),
    ).toMatchObject({ ok: true })
  }
  expect(await storedCalendar(here.db)).toEqual({
    days: holidaysOfChina.days,
    publishedYears: [...holidaysOfChina.publishedYears].sort((a, b) => a - b),
  })
})
