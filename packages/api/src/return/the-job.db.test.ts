import { openWorkbook } from '@zhaoshang/documents'
import { assertDay, instantAt } from '@zhaoshang/domain'
import { mkdtemp, rm } from 'node:fs/promises'
import { createWriteStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { consolidatedWorkbook } from '../consolidation/consolidated-workbook.ts'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const town = 'monthly/2024-04/120119105'
const zone = 'monthly/2024-04/120119401'

// One story, told in order: each test goes on from where the one before it stopped.
let side: StaffSide
let reporter: Person
let reviewer: Person
let zoneReporter: Person
let zoneReviewer: Person
let office: Person

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  reviewer = await side.person('镇审核', { role: 'reviewer', unit: '120119105' })
  zoneReporter = await side.person('区填报', { role: 'reporter', unit: '120119401' })
  zoneReviewer = await side.person('区审核', { role: 'reviewer', unit: '120119401' })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
})
afterAll(() => side.close())

async function uploaded(person: Person, key: string, name: string): Promise<string> {
  const received = await person.upload(key, sample(name))
  if (!received.ok) throw new Error(received.refusal.code)
  expect(received.value).toHaveLength(1)
  return received.value[0] ?? ''
}

test('the reporter sees the month as open and when it is due', async () => {
  const { owed } = await reporter.call.home.get()
  expect(owed.find(({ key }) => key === town)).toMatchObject({
    phase: null,
    timing: 'due-soon',
    dueAt: '2024-04-25T17:30:00+08:00',
    version: 0,
  })
})

test('the file is shown row by row and applied whole', async () => {
  const id = await uploaded(reporter, town, '2024-04 邦均镇 洽谈项目清单.xlsx')
  const view = await reporter.call.intake.get({ id })
  expect(view).toMatchObject({ list: 'negotiating', periodDiffers: false, unitDiffers: false, rowTotal: 3 })
  expect(view.preview?.counts).toMatchObject({ new: 3, wrong: 0 })
  const applied = await reporter.call.intake.applyForm({ id, version: view.version })
  expect(applied).toMatchObject({ created: 3, changed: 0, unchanged: 0 })
  const { rows, total } = await reporter.call.return.rows({ key: town, list: 'negotiating' })
  expect(total).toBe(3)
  expect(rows.every(({ stage }) => stage === 'negotiating')).toBe(true)
  const first = await reporter.call.project.get({ id: rows[0]?.recordId ?? '' })
  expect(first).toMatchObject({ origin: 'stock', reportingUnit: '120119105' })
})

test('the same file again changes nothing and says so', async () => {
  const id = await uploaded(reporter, town, '2024-04 邦均镇 洽谈项目清单.xlsx')
  const view = await reporter.call.intake.get({ id })
  expect(view.preview).toMatchObject({ appliedBefore: true, counts: { unchanged: 3 } })
  expect(await reporter.call.intake.applyForm({ id, version: view.version })).toMatchObject({
    unchanged: 3,
    changeSet: null,
  })
})

test('it cannot be handed in before the text is written, nor by somebody who may not', async () => {
  const before = await reporter.call.return.get({ key: town })
  expect(before).toMatchObject({ phase: 'draft', events: [{ action: 'begin', actorName: '镇填报' }] })
  expect(before.missing).toEqual(['招商团队工作进展'])
  await expect(
    reporter.call.return.move({ key: town, action: 'hand-in', version: before.version }),
  ).rejects.toMatchObject({
    refusal: { code: 'return-incomplete', missing: ['招商团队工作进展'] },
  })
  await expect(reviewer.call.return.move({ key: town, action: 'hand-in', version: 0 })).rejects.toMatchObject(
    {
      refusal: { code: 'not-permitted', policy: 'return.fill' },
    },
  )
})

test('handing in freezes what was said', async () => {
  const { version } = await reporter.call.return.saveNarrative({
    key: town,
    id: 'teamProgress',
    text: '赴京拜访三家企业。',
    version: 1,
  })
  const moved = await reporter.call.return.move({ key: town, action: 'hand-in', version })
  expect(moved).toMatchObject({ phase: 'in-review' })
  const view = await reviewer.call.return.get({ key: town })
  expect(view.snapshots).toHaveLength(1)
  expect(view.snapshots[0]?.hash).toMatch(/^[0-9a-f]{64}$/)
  const { rows } = await reviewer.call.return.rows({ key: town, list: 'negotiating' })
  const [row] = rows
  if (!row) throw new Error('no row')
  await reporter.call.record.update({
    entity: 'project',
    id: row.recordId,
    version: row.version,
    values: { progress: '交来之后改的' },
  })
  const frozen = await reviewer.call.return.rows({ key: town, list: 'negotiating' })
  expect(frozen.asSnapshot).toBe(1)
  expect(frozen.rows[0]?.values.progress).toBe(row.values.progress)
})

test('the reviewer sends it back with a reason, it is handed in again and sent on in time', async () => {
  const { version } = await reviewer.call.return.get({ key: town })
  await expect(reviewer.call.return.move({ key: town, action: 'send-back', version })).rejects.toMatchObject({
    refusal: { code: 'reason-missing' },
  })
  const back = await reviewer.call.return.move({
    key: town,
    action: 'send-back',
    version,
    reason: '补充进展',
  })
  expect((await reporter.call.return.get({ key: town })).obligation).toMatchObject({
    phase: 'draft',
    reason: '补充进展',
  })
  const again = await reporter.call.return.move({ key: town, action: 'hand-in', version: back.version })
  side.at(instantAt(assertDay('2024-04-25'), '17:30'))
  const sent = await reviewer.call.return.move({ key: town, action: 'send', version: again.version })
  expect(sent).toMatchObject({ phase: 'submitted', receivedAt: '2024-04-25T17:30:00+08:00' })
  expect((await office.call.home.get()).waiting.map(({ key, timing }) => [key, timing])).toContainEqual([
    town,
    'on-time',
  ])
})

test('the office returns it with a reason, and accepts it when it comes again, late', async () => {
  const { version } = await office.call.return.get({ key: town })
  const returned = await office.call.return.move({
    key: town,
    action: 'return',
    version,
    reason: '投资额请核对',
  })
  expect((await reporter.call.home.get()).returned).toMatchObject([{ key: town, reason: '投资额请核对' }])
  const again = await reporter.call.return.move({ key: town, action: 'hand-in', version: returned.version })
  side.at(instantAt(assertDay('2024-04-26'), '09:00'))
  const sent = await reviewer.call.return.move({ key: town, action: 'send', version: again.version })
  await office.call.return.move({ key: town, action: 'accept', version: sent.version })
  const matrix = await office.call.matrix.get({ cycle: 'monthly', period: '2024-04' })
  expect(matrix.rows.find(({ key }) => key === town)).toMatchObject({
    phase: 'accepted',
    timing: 'late',
    lists: { negotiating: 3 },
  })
  expect(matrix.totals).toMatchObject({ owed: 27, accepted: 1, notStarted: 26, late: 27 })
})

test('the zone hands in its list, in which amounts are in other units', async () => {
  const id = await uploaded(zoneReporter, zone, '2024-04 经济开发区 落地项目清单.xlsx')
  const { version } = await zoneReporter.call.intake.get({ id })
  expect(await zoneReporter.call.intake.applyForm({ id, version })).toMatchObject({ created: 6 })
  const { version: saved } = await zoneReporter.call.return.saveNarrative({
    key: zone,
    id: 'teamProgress',
    text: '本月无新进展',
    version: 1,
  })
  const handed = await zoneReporter.call.return.move({ key: zone, action: 'hand-in', version: saved })
  const sent = await zoneReviewer.call.return.move({ key: zone, action: 'send', version: handed.version })
  await office.call.return.move({ key: zone, action: 'accept', version: sent.version })
})

test('the consolidation holds the accepted returns and names the missing ones, the same on screen and in the workbook', async () => {
  const screen = await office.call.consolidation.get({ cycle: 'monthly', period: '2024-04' })
  expect(screen.accepted.map(({ unit }) => unit)).toEqual(['120119401', '120119105'])
  expect(screen.missing).toHaveLength(25)
  expect(screen.lists.map(({ list, rows }) => [list, rows])).toEqual([
    ['landed', 6],
    ['negotiating', 3],
    ['planned', 0],
    ['problems', 0],
    ['activities', 0],
  ])
  const made = await consolidatedWorkbook(office.context(), { cycle: 'monthly', period: '2024-04' })
  if (!made.ok) throw new Error(made.refusal.code)
  const folder = await mkdtemp(join(tmpdir(), 'consolidation-'))
  try {
    const path = join(folder, 'out.xlsx')
    await made.value.writeTo(createWriteStream(path))
    const opened = await openWorkbook(path)
    if (!opened.ok) throw new Error(opened.refusal.code)
    const texts = opened.value.sheets.map(({ rows }) =>
      rows
        .flatMap(({ cells }) =>
          cells.flatMap((cell) =>
            cell.kind === 'text' ? cell.text : cell.kind === 'number' ? String(cell.number) : [],
          ),
        )
        .join('|'),
    )
    expect(texts).toHaveLength(6)
    const landedTotal = screen.lists[0]?.totals.investment?.replaceAll(',', '') ?? 'none'
    expect(texts[1]?.replaceAll(',', '')).toContain(landedTotal)
    expect(texts[2]).not.toMatch(/1[3-9]\d{9}/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('everything that was done stands in the trail, once', async () => {
  const { events } = await office.call.return.get({ key: town })
  expect(events.map(({ action, actorName }) => [action, actorName])).toEqual([
    ['begin', '镇填报'],
    ['hand-in', '镇填报'],
    ['send-back', '镇审核'],
    ['hand-in', '镇填报'],
    ['send', '镇审核'],
    ['return', '办公室'],
    ['hand-in', '镇填报'],
    ['send', '镇审核'],
    ['accept', '办公室'],
  ])
})
