import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
})
afterAll(() => side.close())

test('columns are matched anew for the list that the person names, and back again', async () => {
  const reporter = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  const received = await reporter.upload(
    'monthly/2024-04/120119105',
    sample('2024-04 邦均镇 洽谈项目清单.xlsx'),
  )
  if (!received.ok) throw new Error(received.refusal.code)
  const id = received.value[0] ?? ''
  const { version } = await reporter.call.intake.get({ id })
  const typed = await reporter.call.intake.correct({ id, version, leftOutRows: [4] })
  const asPlanned = await reporter.call.intake.correct({ id, version: typed.version, list: 'planned' })
  expect(asPlanned.list).toBe('planned')
  expect(asPlanned.preview?.rows.map(({ stage }) => stage)).toEqual(['planned', 'planned', 'planned'])
  const back = await reporter.call.intake.correct({ id, version: asPlanned.version, list: 'negotiating' })
  expect(back.preview?.counts).toMatchObject({ new: 3, 'left-out': 0 })
  expect(back.preview?.rows[0]?.cells.find(({ field }) => field === 'contactPhone')?.value).toBe(
    '13800000001',
  )
})
