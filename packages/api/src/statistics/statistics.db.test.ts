import { write } from '@zhaoshang/db'
import { accept, assertDay, instantAt, jizhou, yuanMoney, type Day, type Values } from '@zhaoshang/domain'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { statisticsWorkbook } from './statistics-workbook.ts'

let side: StaffSide
let office: Person
let reporter: Person
const [town, neighbour] = ['120119105', '120119106'] as const
const [march, june] = [assertDay('2024-03-10'), assertDay('2024-06-28')]

beforeAll(async () => {
  side = await openStaffSide(instantAt(june, '09:00'))
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  const million = (n: number) => yuanMoney(n * 1_000_000)
  const register = (on: Day, unit: string, stage: string, origin: 'stock' | 'moved', values: Values) =>
    write(
      side.database,
      { actor: 'test', request: 'test', label: 'test', now: instantAt(on, '08:00') },
      async (w) =>
        accept(
          await createRecords(w, 'project', { plan: jizhou, unit, today: on }, [{ values, stage, origin }]),
        ),
    )
  await register(march, town, 'signed', 'stock', {
    name: '甲',
    investment: million(100),
    fundsTotal: million(40),
    industry: 'new-materials',
    signedOn: '2024-01-01',
    firstContactOn: '2023-12-02',
  })
  await register(june, town, 'landed', 'moved', {
    name: '乙',
    investment: million(300),
    signedOn: '2024-05-01',
    registeredOn: '2024-06-20',
  })
  await register(june, neighbour, 'negotiating', 'moved', { name: '丙', investment: million(2_000) })
})
afterAll(() => side.close())

test('totals, stages, groups, rates and what was registered as stock agree', async () => {
  const found = await office.call.statistics.get({})
  expect(found).toMatchObject({
    day: june,
    isToday: true,
    total: { projects: 3, yuan: 2_400_000_000, funds: 40_000_000 },
    stock: { projects: 1 },
    moved: { projects: 2 },
    stopped: { projects: 0 },
  })
  expect(found.rates).toMatchObject([
    { id: 'landed', part: 1, whole: 2, percent: 50 },
    { id: 'in-place', part: 40_000_000, whole: 400_000_000, percent: 10 },
    { id: 'started', percent: 0 },
    { id: 'producing', percent: 0 },
  ])
  for (const groups of Object.values(found.groups)) {
    expect(groups.reduce((sum, { projects }) => sum + projects, 0)).toBe(3)
    for (const { projects, stages } of groups)
      expect(stages.reduce((sum, one) => sum + one, 0)).toBe(projects)
  }
  expect(found.groups.size.map(({ value, projects }) => [value, projects])).toEqual([
    ['from-100m', 2],
    ['from-1bn', 1],
  ])
  expect(
    (await office.call.statistics.durations({})).find(({ stage }) => stage === 'negotiating'),
  ).toMatchObject({
    stays: 1,
    meanDays: 30,
  })
})

test('a town sees its own projects only, and what nobody told of for thirty days', async () => {
  const found = await reporter.call.statistics.get({})
  expect(found.total.projects).toBe(2)
  expect(found.groups.unit.map(({ value }) => value)).toEqual([town])
  expect(found.stale).toEqual([{ unit: town, projects: 1 }])
  expect((await reporter.call.statistics.get({ origin: 'moved' })).stale).toEqual([])
})

test('as of a day before, what came later is not in it', async () => {
  const found = await office.call.statistics.get({ day: assertDay('2024-04-01') })
  expect(found).toMatchObject({ isToday: false, total: { projects: 1 }, stale: null })
  expect(found.groups.industry).toMatchObject([{ value: 'new-materials', projects: 1 }])
})

test('the workbook is written and put on record, of what its reader may see', async () => {
  const made = await statisticsWorkbook(reporter.context(), {})
  if (!made.ok) throw new Error(made.refusal.code)
  const out = new PassThrough()
  let size = 0
  out.on('data', (part: Buffer) => (size += part.length))
  await made.value.writeTo(out)
  expect(size).toBeGreaterThan(4_000)
  const [entry] = await side.database.query<{ detail: object }>(
    `select detail from audit where action = 'export.statistics'`,
  )
  expect(entry?.detail).toMatchObject({ day: june, scope: { any: expect.anything() } })
})
