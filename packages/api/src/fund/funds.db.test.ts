import { recordsById, write } from '@zhaoshang/db'
import { accept, assertDay, instantAt, jizhou, yuanMoney, type Values } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeRecords, createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let office: Person
let reporter: Person
let neighbour: Person
const town = '120119105'
const today = assertDay('2024-06-28')

beforeAll(async () => {
  side = await openStaffSide(instantAt(today, '09:00'))
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  neighbour = await side.person('邻镇填报', { role: 'reporter', unit: '120119106' })
})
afterAll(() => side.close())

const context = { actor: 'test', request: 'test', label: 'test', now: instantAt(today, '09:00') }

async function register(values: Values): Promise<string> {
  const made = await write(side.database, context, async (w) =>
    accept(
      await createRecords(w, 'project', { plan: jizhou, unit: town, today }, [{ values, stage: 'signed' }]),
    ),
  )
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value[0] ?? ''
}

async function fill(id: string, values: Values): Promise<void> {
  const [before] = await recordsById(side.database, 'project', [id], { sensitive: true })
  if (!before) throw new Error('no project')
  const changed = await write(side.database, context, async (w) =>
    accept(
      await changeRecords(w, 'project', { plan: jizhou, unit: town, today }, [
        { before, values: { ...before.values, ...values } },
      ]),
    ),
  )
  if (!changed.ok) throw new Error(changed.refusal.code)
}

const million = (n: number) => yuanMoney(n * 1_000_000)
const funds = (id: string, who = reporter) => who.call.fund.get({ project: id })
const stands = async (id: string) => {
  const { fundsYuan, fundsYearYuan, values } = await reporter.call.project.get({ id })
  return { fundsYuan, fundsYearYuan, year: values['fundsThisYear'], total: values['fundsTotal'] }
}

test('what a form states opens the entries, what a later form states is entered as the difference', async () => {
  const id = await register({ name: '甲项目', fundsThisYear: million(3), fundsTotal: million(10) })
  expect((await funds(id)).entries).toMatchObject([
    { kind: 'opening', month: '2023-12', amount: million(7), verdict: null },
    { kind: 'opening', month: '2024-06', amount: million(3) },
  ])
  await fill(id, { fundsThisYear: million(5), fundsTotal: million(12) })
  expect((await funds(id)).entries.at(-1)).toMatchObject({
    kind: 'form',
    month: '2024-06',
    amount: million(2),
  })
  expect(await stands(id)).toEqual({
    fundsYuan: 12_000_000,
    fundsYearYuan: 5_000_000,
    year: million(5),
    total: million(12),
  })
  // A form that leaves the funds alone enters nothing.
  await fill(id, { investor: '某公司' })
  expect((await funds(id)).entries).toHaveLength(3)
})

test('money of a month and its correction stand side by side, and the project’s fields follow', async () => {
  const id = await register({ name: '乙项目' })
  const { version } = await funds(id)
  const entry = {
    project: id,
    month: '2024-05',
    amount: '200',
    fixed: '150',
    source: 'bank',
    note: null,
  }
  const added = await reporter.call.fund.add({ ...entry, version })
  await expect(reporter.call.fund.add({ ...entry, version })).rejects.toMatchObject({
    refusal: { code: 'stale' },
  })
  expect(await stands(id)).toMatchObject({ fundsYuan: 2_000_000, total: million(2), year: million(2) })
  const [first] = (await funds(id)).entries
  const correction = { entry: first?.id ?? '', version: added.version, fixed: null }
  await expect(reporter.call.fund.correct({ ...correction, amount: '180', note: '' })).rejects.toMatchObject({
    refusal: { code: 'reason-needed' },
  })
  await reporter.call.fund.correct({ ...correction, amount: '180', note: '多录了一笔' })
  expect((await funds(id)).entries).toMatchObject([
    { kind: 'entry', amount: million(2), fixedYuan: 1_500_000 },
    { kind: 'correction', corrects: first?.id, month: '2024-05', amount: yuanMoney(-200_000) },
  ])
  expect(await stands(id)).toMatchObject({ fundsYuan: 1_800_000, total: yuanMoney(1_800_000) })
})

test('the first entry beside sums that only the register knows keeps them as openings', async () => {
  const id = await register({ name: '丙项目' })
  await side.database.query(
    `update project set values = values || '{"fundsTotal": {"currency": "CNY", "minor": 100000000, "yuan": 1000000}}' where id = $1`,
    [id],
  )
  const { version } = await funds(id)
  await reporter.call.fund.add({
    project: id,
    version,
    month: '2024-06',
    amount: '50',
    fixed: null,
    source: null,
    note: null,
  })
  expect((await funds(id)).entries.map(({ kind }) => kind)).toEqual(['opening', 'entry'])
  expect(await stands(id)).toMatchObject({ fundsYuan: 1_500_000, year: yuanMoney(500_000) })
})

test('the office rejects with a reason, and the money is out of every figure; twice is stale', async () => {
  const id = await register({ name: '丁项目', fundsTotal: million(4) })
  const [opening] = (await funds(id)).entries
  const entries = [{ id: opening?.id ?? '', checks: 0 }]
  await expect(office.call.fund.check({ entries, verdict: 'rejected', note: null })).rejects.toMatchObject({
    refusal: { code: 'reason-needed' },
  })
  await expect(reporter.call.fund.check({ entries, verdict: 'verified', note: null })).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  expect((await office.call.fund.waiting({})).rows.map(({ id: one }) => one)).toContain(opening?.id)
  await office.call.fund.check({ entries, verdict: 'rejected', note: '没有凭证' })
  await expect(office.call.fund.check({ entries, verdict: 'verified', note: null })).rejects.toMatchObject({
    refusal: { code: 'stale' },
  })
  expect(await stands(id)).toMatchObject({ fundsYuan: null, total: undefined })
  await office.call.fund.check({
    entries: [{ id: opening?.id ?? '', checks: 1 }],
    verdict: 'verified',
    note: null,
  })
  expect(await stands(id)).toMatchObject({ fundsYuan: 4_000_000, total: million(4) })
  expect((await funds(id)).entries[0]).toMatchObject({
    verdict: 'verified',
    checkerName: '办公室',
    checks: 2,
  })
})

test.each([
  ['a month to come', { month: '2024-07' }, { code: 'fund-impossible', why: 'month-in-future' }],
  ['nought', { amount: '0' }, { code: 'fund-impossible', why: 'amount-nought' }],
  ['more fixed assets than money', { fixed: '300' }, { code: 'fund-impossible', why: 'fixed-exceeds' }],
  ['words', { amount: '很多' }, { code: 'fields-invalid' }],
  ['more than there is', { amount: '99999999999999亿' }, { code: 'fields-invalid' }],
] as const)('%s is refused at its field', async (_, wrong, refusal) => {
  const id = await register({ name: `戊项目${JSON.stringify(wrong)}` })
  const { version } = await funds(id)
  const entry = {
    month: '2024-05',
    amount: '200',
    fixed: null,
    source: null,
    note: null,
    ...wrong,
  }
  await expect(reporter.call.fund.add({ project: id, version, ...entry })).rejects.toMatchObject({ refusal })
})

test('another unit neither sees nor enters, and an entry cannot be changed in the table', async () => {
  const id = await register({ name: '己项目', fundsTotal: million(4) })
  await expect(funds(id, neighbour)).rejects.toMatchObject({ refusal: { code: 'not-found' } })
  await expect(
    neighbour.call.fund.planYear({ project: id, year: 2024, amount: '1', version: 0 }),
  ).rejects.toMatchObject({ refusal: { code: 'not-found' } })
  await expect(
    side.database.query('update fund_entry set yuan = 1 where project_id = $1', [id]),
  ).rejects.toThrow('stay as they were written')
})

test('a yearly plan is set, changed at the version that was read, and taken away', async () => {
  const id = await register({ name: '庚项目' })
  await reporter.call.fund.planYear({ project: id, year: 2024, amount: '800', version: 0 })
  await expect(
    reporter.call.fund.planYear({ project: id, year: 2024, amount: '900', version: 0 }),
  ).rejects.toMatchObject({ refusal: { code: 'stale' } })
  await reporter.call.fund.planYear({ project: id, year: 2024, amount: '1亿', version: 1 })
  expect((await funds(id)).plans).toEqual([{ year: 2024, yuan: 100_000_000, version: 2 }])
  await reporter.call.fund.planYear({ project: id, year: 2024, amount: null, version: 2 })
  expect((await funds(id)).plans).toEqual([])
})
