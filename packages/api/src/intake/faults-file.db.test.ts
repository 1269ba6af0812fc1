import { openWorkbook } from '@zhaoshang/documents'
import { assertDay, expectAccepted, instantAt } from '@zhaoshang/domain'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { faultsFile } from './faults-file.ts'

const key = 'monthly/2024-04/120119105'
const rows = 20_500
let side: StaffSide
let reporter: Person
let folder: string
let path: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faults-'))
  path = join(folder, '洽谈项目清单.csv')
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit: '120119105' })
  const lines = Array.from({ length: rows }, (_, i) => `项目${i + 1}号,很多钱,第十三月`)
  await writeFile(path, ['项目名称,计划总投资（万元）,首次对接时间', ...lines].join('\n'))
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

const ways = { pathOf: () => path, say: (fault: { code: string }) => fault.code }

test('a file too long to be kept is reported, and all of its faults can be fetched by who sent it', async () => {
  const upload = await reporter.upload(key, path)
  const report = upload.ok || upload.refusal.code !== 'too-many-rows' ? undefined : upload.refusal.report
  expect(report).toMatchObject({ rows, wrong: rows, kinds: [{ count: rows }, { count: rows }] })
  expect(await reporter.call.intake.list({ key })).toEqual([])

  const file = report?.file ?? ''
  const made = expectAccepted(await faultsFile(reporter.context(), { key, file }, ways), 'the faults')
  expect(made.name).toBe('洽谈项目清单 错误清单.xlsx')
  const out = join(folder, 'faults.xlsx')
  await made.writeTo(createWriteStream(out))
  const { sheets } = expectAccepted(await openWorkbook(out), 'the workbook')
  expect(sheets[0]?.rows).toHaveLength(rows * 2 + 1)
  expect(sheets[0]?.rows[1]?.cells.map((cell) => 'text' in cell && cell.text)).toEqual([
    '洽谈项目清单',
    'B2',
    '项目1号',
    '总投资',
    '很多钱',
    'amount-unreadable',
  ])

  const colleague = await side.person('同事', { role: 'reporter', unit: '120119105' })
  expect(await faultsFile(colleague.context(), { key, file }, ways)).toMatchObject({
    refusal: { code: 'not-found' },
  })
  const neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  expect(await faultsFile(neighbour.context(), { key, file }, ways)).toMatchObject({
    refusal: { code: 'not-permitted' },
  })
})
