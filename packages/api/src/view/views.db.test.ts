import type { Instant } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const [town, other] = ['120119105', '120119106'] as const
let side: StaffSide
let reporter: Person
beforeEach(async () => {
  side = await openStaffSide('2024-05-10T09:00:00+08:00' as Instant)
  reporter = await side.person('填', { role: 'reporter', unit: town })
})
afterEach(() => side.close())

const own = {
  id: null,
  version: 0,
  title: '在谈大项目',
  shared: 'own' as const,
  unit: null,
  view: { filter: { stage: ['negotiating'], investmentFrom: 100_000_000 }, columns: ['name', 'stage'] },
}
const titles = async ({ call }: Person) => (await call.view.list()).rows.map(({ title }) => title)

test('a view is kept as it was: filter, columns, order, and seen by nobody else', async () => {
  const { id } = await reporter.call.view.save(own)
  const [kept] = (await reporter.call.view.list()).rows
  expect(kept).toMatchObject({ id, mine: true, mayChange: true, ownerName: '填' })
  expect(kept?.view).toEqual({ ...own.view, sort: { by: 'updatedAt', descending: true }, widths: {} })
  const colleague = await side.person('同', { role: 'reporter', unit: town })
  expect(await titles(colleague)).toEqual([])
  await expect(colleague.call.view.remove({ id, version: 1 })).rejects.toThrow('not-found')
})

test('colleagues see what their unit shares and may change it, other units do not', async () => {
  const { id } = await reporter.call.view.save({ ...own, shared: 'unit' as const, unit: town })
  const colleague = await side.person('同', { role: 'reporter', unit: town })
  const stranger = await side.person('邻', { role: 'reporter', unit: other })
  expect(await titles(colleague)).toEqual(['在谈大项目'])
  expect(await titles(stranger)).toEqual([])
  const changed = { ...own, id, version: 1, title: '在谈', shared: 'unit' as const, unit: town }
  expect(await colleague.call.view.save(changed)).toEqual({ id, version: 2 })
  await expect(reporter.call.view.save(changed)).rejects.toThrow('stale')
  await expect(stranger.call.view.save({ ...changed, version: 2 })).rejects.toThrow('not-permitted')
  await expect(stranger.call.view.save({ ...own, shared: 'unit' as const, unit: town })).rejects.toThrow(
    'not-permitted',
  )
})

test('only who may publish shares with everybody', async () => {
  await expect(reporter.call.view.save({ ...own, shared: 'all' })).rejects.toThrow('not-permitted')
  const office = await side.person('办', { role: 'office', unit: 'office' })
  const { id } = await office.call.view.save({ ...own, shared: 'all' })
  expect((await reporter.call.view.list()).rows).toMatchObject([{ id, mine: false, mayChange: false }])
  await expect(reporter.call.view.remove({ id, version: 1 })).rejects.toThrow('not-permitted')
  await office.call.view.remove({ id, version: 1 })
  expect(await titles(reporter)).toEqual([])
})

test('a unit belongs to a view that a unit shares, and to no other', async () => {
  await expect(reporter.call.view.save({ ...own, unit: town })).rejects.toThrow('input-invalid')
  await expect(reporter.call.view.save({ ...own, shared: 'unit' })).rejects.toThrow('input-invalid')
})
