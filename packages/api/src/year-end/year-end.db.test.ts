import { write } from '@zhaoshang/db'
import { accept, assertDay, instantAt, jizhou, yuanMoney, type Values } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let office: Person
let reporter: Person
const [town, neighbour] = ['120119105', '120119106'] as const
const december = assertDay('2024-12-30')

beforeAll(async () => {
  side = await openStaffSide(instantAt(december, '09:00'))
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
})
afterAll(() => side.close())

const million = (n: number) => yuanMoney(n * 1_000_000)
async function register(unit: string, values: Values): Promise<string> {
  const made = await write(
    side.database,
    { actor: 'test', request: 'test', label: 'test', now: instantAt(december, '08:00') },
    async (w) =>
      accept(
        await createRecords(w, 'project', { plan: jizhou, unit, today: december }, [
          { values, stage: 'signed' },
        ]),
      ),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value[0] ?? ''
}
const stands = async (id: string) => {
  const { fundsYuan, fundsYearYuan, values } = await office.call.project.get({ id })
  return { fundsYuan, fundsYearYuan, year: values['fundsThisYear'], total: values['fundsTotal'] }
}

test('a year is previewed, carried over at once, and taken back by its change set', async () => {
  const id = await register(town, { name: '甲', fundsThisYear: million(3), fundsTotal: million(10) })
  const silent = await register(town, { name: '乙' })
  const other = await register(neighbour, { name: '丙', fundsThisYear: million(1) })
  await expect(reporter.call.yearEnd.preview({})).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  const before = await stands(id)
  const seen = await office.call.yearEnd.preview({ unit: town })
  expect(seen).toMatchObject({
    year: 2024,
    total: { projects: 2, goOn: 2, fundsYearYuan: 3_000_000, fundsYuan: 10_000_000 },
    units: [{ unit: town }],
    done: [],
  })
  const asked = { year: 2024, unit: town, digest: seen.digest }
  const { projects, changeSet } = await office.call.yearEnd.carryOver(asked)
  expect(projects).toBe(2)
  expect(await stands(id)).toEqual({
    fundsYuan: 10_000_000,
    fundsYearYuan: 0,
    year: yuanMoney(0),
    total: million(10),
  })
  expect(await stands(silent)).toMatchObject({ fundsYearYuan: null, year: undefined })
  expect(await stands(other)).toMatchObject({ fundsYearYuan: 1_000_000 })
  expect((await office.call.fund.get({ project: id })).year).toBe(2025)
  const after = await office.call.yearEnd.preview({})
  expect(after.total.projects).toBe(1)
  expect(after.done).toMatchObject([{ year: 2024, projects: 2, units: [town], fundsYearYuan: 3_000_000 }])
  await expect(office.call.yearEnd.carryOver(asked)).rejects.toMatchObject({
    refusal: { code: 'year-end-impossible', why: 'nothing-left' },
  })
  await office.call.changes.undo({ changeSet })
  expect(await stands(id)).toEqual(before)
  expect((await office.call.yearEnd.preview({})).total.projects).toBe(3)
})

test('what was entered between preview and application is told, and nothing is closed', async () => {
  const id = await register(town, { name: '丁' })
  const { digest } = await office.call.yearEnd.preview({})
  const { version } = await reporter.call.fund.get({ project: id })
  const entry = { month: '2024-12', amount: '5', fixed: null, source: null, note: null }
  await reporter.call.fund.add({ project: id, version, ...entry })
  await expect(office.call.yearEnd.carryOver({ year: 2024, digest })).rejects.toMatchObject({
    refusal: { code: 'stale' },
  })
  await expect(office.call.yearEnd.carryOver({ year: 2025, digest })).rejects.toMatchObject({
    refusal: { code: 'year-end-impossible', why: 'year-to-come' },
  })
})

test('an entry of the new year stands against taking the carry-over back', async () => {
  const { digest } = await office.call.yearEnd.preview({})
  const { changeSet } = await office.call.yearEnd.carryOver({ year: 2024, digest })
  side.at(instantAt(assertDay('2025-01-10'), '09:00'))
  const id = await office.call.project.list({ limit: 1, filter: { unit: [town], text: '甲' } })
  const project = id.rows[0]?.id ?? ''
  const { version, year } = await reporter.call.fund.get({ project })
  expect(year).toBe(2025)
  const entry = { month: '2025-01', amount: '200', fixed: null, source: null, note: null }
  await reporter.call.fund.add({ project, version, ...entry })
  expect(await stands(project)).toMatchObject({ fundsYearYuan: 2_000_000, fundsYuan: 12_000_000 })
  await expect(office.call.changes.undo({ changeSet })).rejects.toMatchObject({
    refusal: { code: 'undo-contradicted' },
  })
})
