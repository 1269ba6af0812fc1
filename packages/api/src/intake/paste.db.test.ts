import { assertDay, instantAt } from '@zhaoshang/domain'
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { receiveFile } from './receive-file.ts'
import { registerAllowed } from './upload-allowed.ts'

const unit = '120119105'
let side: StaffSide
let reporter: Person
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paste-'))
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报', { role: 'reporter', unit })
})
afterAll(async () => {
  await side.close()
  await rm(folder, { recursive: true })
})

async function paste(person: Person, lines: readonly (readonly string[])[], list = 'negotiating') {
  const text = lines.map((line) => line.join('\t')).join('\n')
  const path = join(folder, 'cells')
  await writeFile(path, text)
  const allowed = await registerAllowed(person.context(), { unit, list })
  if (!allowed.ok) return allowed
  const sha256 = createHash('sha256').update(text).digest('hex')
  return receiveFile(allowed.value, { path, name: '粘贴的单元格.tsv', sha256, size: text.length })
}

const cells = [
  ['项目名称', '计划总投资（亿元）', '对方联系人及电话'],
  ['粘贴项目一', '6.5', '王经理 13800000001'],
  ['粘贴项目二', '两千万', ''],
]

test('pasted cells are held against the register, and go into it without a return', async () => {
  const received = await paste(reporter, cells)
  if (!received.ok) throw new Error(received.refusal.code)
  const [id = ''] = received.value
  const view = await reporter.call.intake.get({ id })
  expect(view).toMatchObject({ key: null, unit, list: 'negotiating', periodDiffers: false })
  expect(view.listCandidates.map((list) => list.id)).toEqual(['landed', 'negotiating', 'planned'])
  expect(view.preview?.counts).toMatchObject({ new: 2, wrong: 0 })
  expect(await paste(reporter, cells)).toMatchObject({ value: [id] })

  const applied = await reporter.call.intake.applyForm({ id, version: view.version })
  expect(applied).toMatchObject({ created: 2 })
  expect(applied.changeSet).not.toBeNull()
  const [count] = await side.database.query<{ returns: number; projects: number }>(
    'select (select count(*) from "return") as returns, (select count(*) from project) as projects',
  )
  expect(count).toEqual({ returns: 0, projects: 2 })
})

test('the same cells once more change nothing', async () => {
  const received = await paste(reporter, cells)
  if (!received.ok) throw new Error(received.refusal.code)
  const [id = ''] = received.value
  const { version, preview } = await reporter.call.intake.get({ id })
  expect(preview).toMatchObject({ appliedBefore: true, counts: { new: 0, unchanged: 2 } })
  expect(await reporter.call.intake.applyForm({ id, version })).toMatchObject({ changeSet: null })
})

test('one bad cell keeps all of them out until it is mended or left out', async () => {
  const received = await paste(reporter, [
    ['好项目', '某企业'],
    ['', '没有名称的企业'],
  ])
  if (!received.ok) throw new Error(received.refusal.code)
  const [id = ''] = received.value
  const { version, preview } = await reporter.call.intake.get({ id })
  expect(preview?.counts).toMatchObject({ wrong: 1 })
  await expect(reporter.call.intake.applyForm({ id, version })).rejects.toMatchObject({
    refusal: { code: 'intake-has-faults' },
  })
  const wrong = preview?.rows.find(({ status }) => status === 'wrong')?.row ?? 0
  const mended = await reporter.call.intake.correct({ id, version, leftOutRows: [wrong] })
  expect(await reporter.call.intake.applyForm({ id, version: mended.version })).toMatchObject({ created: 1 })
})

test('nobody pastes into another unit, and nobody opens what another unit pasted', async () => {
  const neighbour = await side.person('邻镇', { role: 'reporter', unit: '120119106' })
  expect(await paste(neighbour, cells)).toMatchObject({ ok: false, refusal: { code: 'not-permitted' } })
  const received = await paste(reporter, [
    ['项目名称', '项目内容'],
    ['又一个', 'x'],
  ])
  if (!received.ok) throw new Error(received.refusal.code)
  await expect(neighbour.call.intake.get({ id: received.value[0] ?? '' })).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  expect(await paste(reporter, cells, 'problems')).toMatchObject({ refusal: { code: 'not-found' } })
})
