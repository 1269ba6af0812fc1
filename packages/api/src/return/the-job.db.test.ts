import { assertDay, instantAt } from '@zhaoshang/domain'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const sample = (name: string) =>
  fileURLToPath(new URL(`../../../documents/fixtures/samples/${name}`, import.meta.url))
const town = 'monthly/2024-04/120119105'

let side: StaffSide
let reporter: Person

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit: '120119105' })
})
afterAll(() => side.close())

test('the reporter sees what is owed', async () => {
  const home = await reporter.call.home.get()
  expect(home.owed.map(({ key }) => key)).toContain(town)
  expect(await reporter.upload(town, sample('2024-04 邦均镇 洽谈项目清单.xlsx'))).toMatchObject({ ok: true })
})
