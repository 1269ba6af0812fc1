import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const town = 'monthly/2024-04/120119105'
let side: StaffSide
let reporter: Person
let neighbour: Person
let id: string

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit: '120119105' })
  neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  const received = await reporter.upload(town, sample('有错误的 洽谈项目清单.xlsx'))
  if (!received.ok) throw new Error(received.refusal.code)
  id = received.value[0] ?? ''
})
afterAll(() => side.close())

test('every fault of the file is named at its cell', async () => {
  const { preview } = await reporter.call.intake.get({ id })
  const faults = preview?.rows.flatMap(({ cells }) =>
    cells.flatMap(({ address, fault }) => (fault ? [[address, fault.code]] : [])),
  )
  expect(faults).toEqual([
    ['B3', 'name-empty'],
    ['D4', 'amount-unreadable'],
    ['E4', 'date-impossible'],
    ['H4', 'phone-not-mobile'],
    ['D5', 'amount-negative'],
    ['F5', 'unit-unknown'],
    ['B6', 'text-too-long'],
  ])
})

test('the same file once more leads to the intake that is open', async () => {
  expect(await reporter.upload(town, sample('有错误的 洽谈项目清单.xlsx'))).toMatchObject({
    ok: true,
    value: [id],
  })
  expect(await reporter.call.intake.list({ key: town })).toHaveLength(1)
})

test('nothing of it is applied while a fault is left', async () => {
  const { version } = await reporter.call.intake.get({ id })
  await expect(reporter.call.intake.applyForm({ id, version })).rejects.toMatchObject({
    refusal: { code: 'intake-has-faults', rows: 4 },
  })
  expect((await reporter.call.return.rows({ key: town, list: 'negotiating' })).total).toBe(0)
})

test('a cell is corrected, a cell and rows are left out, and the rest goes in with script kept as text', async () => {
  const before = await reporter.call.intake.get({ id })
  const cellOf = (address: string) => {
    const row = before.preview?.rows.find(({ cells }) => cells.some((cell) => cell.address === address))
    const cell = row?.cells.find((candidate) => candidate.address === address)
    if (!row || !cell) throw new Error(address)
    return `${row.row}:${cell.column}:${cell.field}`
  }
  const fixed = await reporter.call.intake.correct({
    id,
    version: before.version,
    cells: {
      [cellOf('D4')]: '4亿',
      [cellOf('E4')]: '2024-03-13',
      [cellOf('H4')]: null,
      [cellOf('D5')]: '1',
      [cellOf('F5')]: null,
    },
    leftOutRows: [3, 6],
  })
  expect(fixed.preview?.counts).toMatchObject({ new: 4, wrong: 0, 'left-out': 2 })
  await expect(
    reporter.call.intake.correct({ id, version: before.version, leftOutRows: [] }),
  ).rejects.toMatchObject({ refusal: { code: 'stale' } })
  expect(await reporter.call.intake.applyForm({ id, version: fixed.version })).toMatchObject({
    created: 4,
    leftOut: 2,
  })
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  expect(rows.map(({ name }) => name)).toContain('<script>alert(1)</script>')
  expect(rows.find(({ name }) => name === '新能源电池壳体项目')?.values.investment).toMatchObject({
    yuan: 400_000_000,
  })
  await expect(reporter.call.intake.applyForm({ id, version: fixed.version + 1 })).rejects.toMatchObject({
    refusal: { code: 'intake-closed', state: 'applied' },
  })
})

test('another unit reaches neither the intake nor the return nor the records, by key or by id', async () => {
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  const recordId = rows[0]?.recordId ?? ''
  const refused = { refusal: { code: 'not-permitted' } }
  await expect(neighbour.call.intake.get({ id })).rejects.toMatchObject(refused)
  await expect(neighbour.call.intake.list({ key: town })).rejects.toMatchObject(refused)
  await expect(neighbour.call.intake.rows({ id })).rejects.toMatchObject(refused)
  await expect(neighbour.call.intake.discard({ id, version: 1 })).rejects.toMatchObject(refused)
  await expect(neighbour.call.return.get({ key: town })).rejects.toMatchObject(refused)
  await expect(neighbour.call.return.rows({ key: town, list: 'negotiating' })).rejects.toMatchObject(refused)
  await expect(
    neighbour.call.return.saveNarrative({ key: town, id: 'teamProgress', text: 'x', version: 0 }),
  ).rejects.toMatchObject(refused)
  await expect(
    neighbour.call.return.move({ key: town, action: 'hand-in', version: 0 }),
  ).rejects.toMatchObject(refused)
  await expect(neighbour.call.project.get({ id: recordId })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })
  await expect(
    neighbour.call.record.update({ entity: 'project', id: recordId, version: 1, values: { name: '改名' } }),
  ).rejects.toMatchObject(refused)
  expect((await neighbour.call.project.list({})).total).toBe(0)
  expect((await neighbour.call.project.list({ filter: { unit: ['120119105'] } })).rows).toEqual([])
  expect(await neighbour.upload(town, sample('2024-04 邦均镇 洽谈项目清单.xlsx'))).toMatchObject({
    ok: false,
    ...refused,
  })
  const { returns } = await neighbour.call.return.list({})
  expect(new Set(returns.map(({ unit }) => unit))).toEqual(new Set(['120119106']))
})

test('whoever is not signed in, or holds no role, gets nothing', async () => {
  const nobody = await side.person('无角色')
  await expect(nobody.call.return.get({ key: town })).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  await expect(nobody.call.matrix.get({})).rejects.toMatchObject({
    refusal: { code: 'not-permitted', policy: 'matrix.read' },
  })
  expect(await nobody.call.home.get()).toEqual({ owed: [], waiting: [], returned: [], tasks: [] })
})

test('a record changed by somebody else since it was read is not written over', async () => {
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  const [row] = rows
  if (!row) throw new Error('no row')
  const update = (text: string) =>
    reporter.call.record.update({
      entity: 'project',
      id: row.recordId,
      version: row.version,
      values: { progress: text },
    })
  const first = await update('先改的')
  await expect(update('后改的')).rejects.toMatchObject({ refusal: { code: 'stale', version: first.version } })
})

test('fields typed on the screen are read like cells, and a fault is told at its field', async () => {
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  const [row] = rows
  if (!row) throw new Error('no row')
  await expect(
    reporter.call.record.update({
      entity: 'project',
      id: row.recordId,
      version: row.version,
      values: { investment: '很多', name: null },
    }),
  ).rejects.toMatchObject({
    refusal: {
      code: 'fields-invalid',
      faults: { investment: { code: 'amount-unreadable' }, name: { code: 'name-empty' } },
    },
  })
  const saved = await reporter.call.record.update({
    entity: 'project',
    id: row.recordId,
    version: row.version,
    values: { investment: '2.5亿', contactPhone: '13900000001' },
  })
  expect(saved.values).toMatchObject({ investment: { yuan: 250_000_000 }, contactPhone: '139****0001' })
})
