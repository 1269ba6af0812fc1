import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeContext } from '../context/write-context.ts'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let office: Person
let reporter: Person
let neighbour: Person
const town = '120119105'
const day = assertDay('2024-04-22')

beforeAll(async () => {
  side = await openStaffSide(instantAt(day, '09:00'))
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  const ctx = reporter.context()
  const values = (name: string, rest: object = {}) => ({
    name,
    industry: 'new-materials',
    contactName: '王某某',
    contactPhone: '13800000001',
    investment: { currency: 'CNY' as const, minor: 20_000_000_000, yuan: 200_000_000 },
    ...rest,
  })
  const done = await write(
    side.database,
    writeContext({ ...ctx, actor: reporter.actor }, 'project.create'),
    async (w) =>
      accept(
        await createRecords(w, 'project', { plan: ctx.plan, unit: town, today: day }, [
          { values: values('磁性材料生产线'), stage: 'negotiating' },
          {
            values: values('食品加工基地', { industry: 'food', responsibleUnit: '120119106' }),
            stage: 'signed',
          },
        ]),
      ),
  )
  expectAccepted(done, 'two projects')
})
afterAll(() => side.close())

test('each finds, lists and counts what he may see, and nothing else', async () => {
  const seen = async ({ call }: Person) => ({
    listed: (await call.project.list({})).rows.map(({ name }) => name).toSorted(),
    found: (await call.project.search({ text: '加工' })).rows.map(({ name }) => name),
    total: (await call.project.list({ filter: { stage: ['negotiating'] } })).total,
  })
  const all = ['磁性材料生产线', '食品加工基地'].toSorted()
  expect(await seen(office)).toEqual({ listed: all, found: ['食品加工基地'], total: 1 })
  expect(await seen(reporter)).toEqual({ listed: all, found: ['食品加工基地'], total: 1 })
  // The neighbour is responsible for one of the two.
  expect(await seen(neighbour)).toEqual({ listed: ['食品加工基地'], found: ['食品加工基地'], total: 0 })
})

test('contacts come masked, and only to those who may know of them', async () => {
  const columns = ['values.contactName', 'values.contactPhone', 'number']
  const shown = async ({ call }: Person) =>
    (await call.project.list({ columns, filter: { stage: ['signed'] } })).rows.map(({ values }) => values)
  expect(await shown(reporter)).toEqual([
    { 'values.contactName': '王**', 'values.contactPhone': '138****0001' },
  ])
  expect(await shown(neighbour)).toEqual([{}])
})

test('a search marks what it found, and says when it only comes near', async () => {
  const found = await office.call.project.search({ text: '磁性' })
  expect(found).toMatchObject({ total: 1, more: false, near: false, rows: [{ marks: { name: [[0, 2]] } }] })
  expect(await office.call.project.search({ text: '磁性材枓' })).toMatchObject({ near: true, total: 1 })
})

test('totals are told by stage and a dimension, now and as of a day', async () => {
  expect(await office.call.project.totals({ by: 'industry' })).toEqual([
    { value: 'food', stage: 'signed', projects: 1, yuan: 200_000_000, funds: 0 },
    { value: 'new-materials', stage: 'negotiating', projects: 1, yuan: 200_000_000, funds: 0 },
  ])
  expect(await office.call.project.totals({ by: 'all', on: assertDay('2024-04-21') })).toEqual([])
  expect(await neighbour.call.project.totals({ by: 'all', origin: 'moved' })).toEqual([])
})

test('a cursor that is none, and more than a page may hold, are refused', async () => {
  await expect(office.call.project.list({ cursor: 'x' })).rejects.toMatchObject({
    refusal: { code: 'input-invalid' },
  })
  await expect(office.call.project.list({ limit: 201 })).rejects.toThrow(/limit/)
})
