import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
})
afterAll(() => side.close())

test('nobody owes what was due before the system ran, and everybody what came after', async () => {
  const reporter = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  const office = await side.person('办公室', { role: 'office', unit: 'office' })
  side.at(instantAt(assertDay('2024-06-20'), '09:00'))

  const { returns } = await reporter.call.return.list({})
  expect(returns.map(({ period }) => period)).toEqual(['2024-07', '2024-06', '2024-05', '2024-04'])
  expect(returns.filter(({ timing }) => timing === 'overdue').map(({ period }) => period)).toEqual([
    '2024-05',
    '2024-04',
  ])

  const { periods, rows } = await office.call.matrix.get({ cycle: 'monthly', period: '2024-04' })
  expect(periods.map(({ period }) => period)).toEqual(['2024-07', '2024-06', '2024-05', '2024-04'])
  expect(rows).toHaveLength(27)
})
