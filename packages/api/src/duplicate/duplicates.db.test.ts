import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt, jizhou, type Values } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const [town, otherTown] = ['120119105', '120119106']
const now = instantAt(assertDay('2024-04-20'), '09:00')
let side: StaffSide
let reporter: Person
let stranger: Person
let office: Person
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报人', { role: 'reporter', unit: town })
  stranger = await side.person('外镇', { role: 'reporter', unit: otherTown })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
})
afterAll(() => side.close())

async function register(unit: string, ...records: Values[]): Promise<string[]> {
  const context = { actor: `user-of-${unit}`, request: 'r', label: 'test', now }
  const place = { plan: jizhou, unit, today: assertDay('2024-04-20') }
  const done = await write(side.database, context, async (w) =>
    accept(
      await createRecords(
        w,
        'project',
        place,
        records.map((values) => ({ values, stage: 'negotiating' })),
      ),
    ),
  )
  return expectAccepted(done, 'projects')
}

const openPairs = async () =>
  (await office.call.duplicate.list({ limit: 100 })).rows.map(({ later, earlier, reasons }) => ({
    pair: [later.name, earlier.name],
    reasons,
  }))

test('the office sees both sides of what looks alike, the reporters only that the office rules', async () => {
  const [first = ''] = await register(town, { name: '密标镇一磁性材料生产基地', investor: '密标投资甲' })
  const [second = ''] = await register(otherTown, {
    name: '密标镇一磁性材料生产基地（一期）',
    investor: '密标投资乙',
  })
  expect(await openPairs()).toEqual([
    { pair: ['密标镇一磁性材料生产基地（一期）', '密标镇一磁性材料生产基地'], reasons: ['similar'] },
  ])
  for (const [person, own, other] of [
    [reporter, first, second],
    [stranger, second, first],
  ] as const) {
    expect(await person.call.duplicate.standing({ project: own })).toEqual({ waits: true })
    await expect(person.call.duplicate.standing({ project: other })).rejects.toThrow('not-found')
    await expect(person.call.duplicate.list({})).rejects.toThrow('not-permitted')
    const page = JSON.stringify(await person.call.project.get({ id: own }))
    expect(page).not.toContain(person === reporter ? '密标投资乙' : '密标投资甲')
  }
})

test('within a unit only what is the same is noted; what is ruled different is not asked about again', async () => {
  const before = (await openPairs()).length
  const names = { name: '冷链物流园一期', investor: '某物流' }
  const [id = ''] = await register(town, names)
  await register(town, { name: '冷链物流园二期', investor: '某物流' })
  expect(await openPairs()).toHaveLength(before)
  await register(otherTown, { name: '完全不同的项目', creditCode: '91120119MA06ABCD1X' })
  await register(town, { name: '另外一件事', creditCode: '91120119MA06ABCD1X' })
  expect((await openPairs()).at(-1)).toEqual({
    pair: ['另外一件事', '完全不同的项目'],
    reasons: ['credit-code'],
  })
  const { rows } = await office.call.duplicate.list({ limit: 100 })
  const pair = rows.at(-1)
  if (!pair) throw new Error('no pair')
  await office.call.duplicate.dismiss({ id: pair.id, version: pair.version, reason: '两家分公司' })
  expect(await openPairs()).toHaveLength(before)
  // A new name is looked at again: now it is the other town's.
  await reporter.call.record.update({
    entity: 'project',
    id,
    version: 1,
    values: { name: '完全不同的项目' },
  })
  expect((await openPairs()).map(({ reasons }) => reasons)).toContainEqual(['name'])
})

test('a file of many is held against what is the same', async () => {
  const many = Array.from({ length: 60 }, (_, n) => ({ name: `批量项目第${n}号工程` }))
  await register(town, ...many)
  const before = (await openPairs()).length
  await register(otherTown, ...many.slice(0, 40))
  expect((await openPairs()).length - before).toBe(40)
})

test('one goes into the other as chosen, with what belongs to it; taken back, both stand as before', async () => {
  const [kept = ''] = await register(town, {
    name: '甲方案新材料项目',
    investor: '某甲',
    contactPhone: '13800000000',
  })
  const [merged = ''] = await register(otherTown, {
    name: '甲方案新材料项目',
    investor: '某乙',
    company: '乙公司',
    progress: '已见面',
  })
  const { rows } = await office.call.duplicate.list({ limit: 100 })
  const pair = rows.find(({ later }) => later.id === merged)
  if (!pair) throw new Error('no pair')
  const preview = await office.call.duplicate.previewMerge({ kept, merged })
  expect(preview.fields).toMatchObject([
    { field: 'investor', kept: '某甲', merged: '某乙', proposed: 'kept' },
    { field: 'company', kept: '', merged: '乙公司', proposed: 'merged' },
    { field: 'contactPhone', proposed: 'kept' },
  ])
  expect(JSON.stringify(preview)).not.toContain('13800000000')
  expect(preview.moves).toEqual({ progressEntry: 1 })
  const standing = () =>
    side.database.query(
      `select p.id, p.values, p.reporting_unit, p.first_reporter, p.merged_into, p.latest_progress, p.investor,
        (select count(*) from progress_entry e where e.entity_id = p.id) as lines,
        (select values from sensitive_value s where s.entity_id = p.id) as contacts
       from project p where id = any($1) order by array_position($1, id)`,
      [[kept, merged]],
    )
  const before = await standing()
  const asked = {
    kept,
    keptVersion: preview.keptVersion,
    merged,
    mergedVersion: preview.mergedVersion,
    choices: { investor: 'merged' as const },
    owner: otherTown,
    firstReporter: preview.firstReporter,
    reason: '同一投资方',
    duplicate: { id: pair.id, version: pair.version },
  }
  await expect(office.call.duplicate.merge({ ...asked, mergedVersion: 9 })).rejects.toThrow('stale')
  await expect(reporter.call.duplicate.merge(asked)).rejects.toThrow('not-permitted')
  const done = await office.call.duplicate.merge(asked)
  expect(done.moved).toEqual({ progressEntry: 1 })
  expect(await standing()).toMatchObject([
    {
      id: kept,
      investor: '某乙',
      reporting_unit: otherTown,
      first_reporter: town,
      latest_progress: '已见面',
      lines: 1,
      values: { company: '乙公司' },
    },
    { id: merged, merged_into: kept, lines: 0 },
  ])
  await expect(office.call.duplicate.previewMerge({ kept, merged })).rejects.toThrow('merge-impossible')
  await office.call.changes.undo({ changeSet: done.changeSet })
  expect(await standing()).toEqual(before)
  expect((await openPairs()).map(({ pair: names }) => names)).toContainEqual([
    '甲方案新材料项目',
    '甲方案新材料项目',
  ])
})
