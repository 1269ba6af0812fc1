import { assertDay, instantAt } from '@zhaoshang/domain'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const town = 'monthly/2024-04/120119105'
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`
let side: StaffSide
let reporter: Person
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-input-'))
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit: '120119105' })
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

async function received(name: string, rows: readonly (readonly string[])[]): Promise<string> {
  const path = join(folder, name)
  const lines = [['项目名称', '计划总投资（亿元）', '首次对接时间', '项目内容'], ...rows]
  await writeFile(path, `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}`)
  const upload = await reporter.upload(town, path)
  if (!upload.ok) throw new Error(upload.refusal.code)
  const id = upload.value[0] ?? ''
  const { version, list } = await reporter.call.intake.get({ id })
  if (list !== 'negotiating') await reporter.call.intake.correct({ id, version, list: 'negotiating' })
  return id
}

test('each field says what it cannot be, and the row waits', async () => {
  const id = await received('1 洽谈项目清单.csv', [
    ['金额过大项目', '1000000000001', '2024-03', ''],
    ['日期过早项目', '1', '1989-12-31', ''],
    ['日期过晚项目', '1', '2101年1月', ''],
    ['长'.repeat(10_000), '1', '2024-03', ''],
    ['\u200B\u202E', '1', '2024-03', '有内容'],
  ])
  const { preview } = await reporter.call.intake.get({ id })
  expect(preview?.counts).toMatchObject({ wrong: 5, new: 0 })
  expect(preview?.rows.map(({ cells }) => cells.flatMap(({ fault }) => (fault ? [fault.code] : [])))).toEqual(
    [['amount-too-large'], ['date-out-of-range'], ['date-out-of-range'], ['text-too-long'], ['name-empty']],
  )
})

test('what is harmless goes in as text, without what nobody sees', async () => {
  const id = await received('2 洽谈项目清单.csv', [
    ['\u202E反写\u200B项目', '1', '2024-03', '=HYPERLINK("http://example.invalid","x")'],
    ['半个\u{E0041}项目', '2', '2024-03', '<img src=x onerror=alert(1)>'],
  ])
  const { version } = await reporter.call.intake.get({ id })
  expect(await reporter.call.intake.applyForm({ id, version })).toMatchObject({ created: 2 })
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  expect(rows.map(({ name, values }) => [name, values.content])).toEqual([
    ['反写项目', '=HYPERLINK("http://example.invalid","x")'],
    ['半个项目', '<img src=x onerror=alert(1)>'],
  ])
})

test('typed on the screen it is the same', async () => {
  const { rows } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  const [row] = rows
  if (!row) throw new Error('no row')
  const { recordId: id, version } = row
  const typed = (values: Record<string, string>) =>
    reporter.call.record.update({ entity: 'project', id, version, values })
  await expect(
    typed({ investment: '1000000000001亿', firstContactOn: '2101-01-01', name: '长'.repeat(9_999) }),
  ).rejects.toMatchObject({
    refusal: {
      code: 'fields-invalid',
      faults: {
        investment: { code: 'amount-too-large' },
        firstContactOn: { code: 'date-out-of-range' },
        name: { code: 'text-too-long' },
      },
    },
  })
  await expect(typed({ remarks: 'a\0b' })).rejects.toMatchObject({ refusal: { code: 'input-invalid' } })
  await expect(typed({ remarks: '半个\uD83D' })).rejects.toMatchObject({ refusal: { code: 'input-invalid' } })
  expect((await typed({ remarks: '\u202E备\u200B注' })).values.remarks).toBe('备注')
})
