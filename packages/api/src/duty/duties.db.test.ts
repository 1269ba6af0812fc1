import { assertDay, instantAt } from '@zhaoshang/domain'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { evidenceAllowed, evidenceFile, receiveEvidence } from './evidence-file.ts'

let side: StaffSide
let liaison: Person
let head: Person
let office: Person
let other: Person
const of = { responsibility: 'kjj-1', unit: 'kjj' }
const quarter = '2024-Q1'

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-03'), '09:00'))
  liaison = await side.person('科技联络', { role: 'liaison', unit: 'kjj' })
  head = await side.person('科技审核', { role: 'reviewer', unit: 'kjj' })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  other = await side.person('发改联络', { role: 'liaison', unit: 'fgw' })
})
afterAll(() => side.close())

test('everybody sees the duties of his own unit, the office all of them', async () => {
  const mine = await liaison.call.duty.list({})
  expect(mine).toMatchObject({ year: 2024, quarter, dueAt: '2024-04-08T17:30:00+08:00' })
  expect(new Set(mine.rows.map(({ unit }) => unit))).toEqual(new Set(['kjj']))
  const all = await office.call.duty.list({})
  expect(all.rows.filter(({ ofBody }) => ofBody)).toHaveLength(5)
  expect(new Set(all.rows.filter(({ ofBody }) => !ofBody).map(({ unit }) => unit)).size).toBe(8)
})

test('a task of the year, its evidence, and what another unit is told of it', async () => {
  const task = {
    id: null,
    version: 0,
    ...of,
    year: 2024,
    title: '新认定高新技术企业20家',
    text: '',
    dueDay: assertDay('2024-03-31'),
    ownerPerson: null,
    state: 'open' as const,
    doneDay: null,
    result: null,
  }
  const { id, version } = await liaison.call.duty.saveTask(task)
  await expect(other.call.duty.saveTask(task)).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
  await expect(
    other.call.duty.saveTask({ ...task, id, version, unit: 'fgw', responsibility: 'fgw-1' }),
  ).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })
  await expect(liaison.call.duty.saveTask({ ...task, responsibility: 'fgw-1' })).rejects.toMatchObject({
    refusal: { code: 'not-found', what: 'duty' },
  })
  expect(
    (await liaison.call.duty.list({})).rows.find(({ responsibility }) => responsibility === 'kjj-1'),
  ).toMatchObject({ tasks: 1, done: 0, late: 1 })

  await side.database.query(
    `insert into project (id, name, name_key, stage, status, reporting_unit, origin, first_reporter, values, version, created_at, updated_at)
     values ('p-kjj', '磁材中试线', '磁材中试线', 'signed', 'active', 'kjj', 'stock', 'kjj', '{}', 1, now(), now()),
            ('p-fgw', '他单位项目', '他单位项目', 'signed', 'active', 'fgw', 'stock', 'fgw', '{}', 1, now(), now())`,
  )
  expect(await liaison.call.duty.findRecords({ words: '磁材' })).toEqual([
    { entity: 'project', id: 'p-kjj', title: '磁材中试线' },
  ])
  expect(await liaison.call.duty.findRecords({ words: '他单位' })).toEqual([])
  await expect(
    liaison.call.duty.linkRecord({ task: id, entity: 'project', id: 'p-fgw', note: null }),
  ).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })
  const linked = await liaison.call.duty.linkRecord({ task: id, entity: 'project', id: 'p-kjj', note: null })
  await office.call.duty.linkRecord({ task: id, entity: 'project', id: 'p-fgw', note: '协同' })
  const seen = await liaison.call.duty.get({ ...of, year: 2024 })
  expect(seen.tasks[0]?.evidence.map(({ title }) => title)).toEqual([null, '磁材中试线'])
  await expect(other.call.duty.removeEvidence({ id: linked.id })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })

  const clauses = await liaison.call.clause.list()
  const obligation = clauses.clauses
    .flatMap(({ obligations }) => obligations)
    .find(({ id: one }) => one === '3.3-kjj-1')
  expect(obligation).toMatchObject({ tasks: 1, done: 0, evidence: { unitName: '科技局' } })
  expect(clauses.counts).toMatchObject({ obligations: 96, served: expect.any(Number) })
})

test('the quarter’s report: written, handed in, returned with a reason, handed in again, assessed', async () => {
  const write = (version: number, selfText: string) =>
    head.call.duty.saveReport({ ...of, quarter, version, selfText, selfGrade: 'done' })
  const move = (person: Person, action: 'submit' | 'return' | 'assess', version: number, more = {}) =>
    person.call.duty.moveReport({ ...of, quarter, version, action, ...more })
  const waiting = async (person: Person, kind: string) =>
    (await person.call.home.get()).tasks.filter((task) => task.kind === kind && task.key.startsWith('kjj-1/'))
  expect(await waiting(head, 'duty-report')).toMatchObject([
    { key: `kjj-1/kjj?quarter=${quarter}`, dueAt: '2024-04-08T17:30:00+08:00' },
  ])
  const begun = await write(0, '')
  await expect(move(head, 'submit', begun.version)).rejects.toMatchObject({
    refusal: { code: 'duty-report-empty' },
  })
  const { version } = await write(begun.version, '一季度新认定6家。')
  await expect(write(begun.version, '旧的')).rejects.toMatchObject({ refusal: { code: 'stale', version } })
  const sent = await move(head, 'submit', version)
  expect(await waiting(head, 'duty-report')).toEqual([])
  expect(await waiting(office, 'duty-assess')).toHaveLength(1)
  expect(await waiting(other, 'duty-assess')).toEqual([])
  await expect(move(head, 'assess', sent.version, { grade: 'good' })).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  await expect(move(office, 'return', sent.version)).rejects.toMatchObject({
    refusal: { code: 'reason-needed' },
  })
  const returned = await move(office, 'return', sent.version, { reason: '请附名单' })
  expect((await head.call.duty.get({ ...of, year: 2024, quarter })).report).toMatchObject({
    phase: 'returned',
    reason: '请附名单',
    actions: ['submit'],
  })
  const again = await move(head, 'submit', returned.version)
  await expect(write(again.version, '改')).rejects.toMatchObject({ refusal: { code: 'duty-report-phase' } })
  await move(office, 'assess', again.version, { grade: 'good', remark: '进度较快' })
  expect(
    (await office.call.duty.list({})).rows.find(({ responsibility }) => responsibility === 'kjj-1'),
  ).toMatchObject({ phase: 'assessed', grade: 'good', selfGrade: 'done' })
})

test('a file as evidence: kept by its content, taken away by whoever reads the duty, on record', async () => {
  const { id: task } = await liaison.call.duty.saveTask({
    id: null,
    version: 0,
    ...of,
    year: 2024,
    title: '成果转化签约',
    text: '',
    dueDay: null,
    ownerPerson: null,
    state: 'open',
    doneDay: null,
    result: null,
  })
  const folder = await mkdtemp(join(tmpdir(), 'evidence-'))
  const upload = async (name: string, content: string) => {
    const path = join(folder, 'file')
    await writeFile(path, content)
    const allowed = await evidenceAllowed(liaison.context(), task)
    if (!allowed.ok) return allowed
    return receiveEvidence(allowed.value, { sha256: 'f'.repeat(64), size: content.length, name, path })
  }
  expect(await upload('佐证.pdf', '<html><script>alert(1)</script></html>')).toMatchObject({
    refusal: { code: 'file-not-evidence' },
  })
  const received = await upload('..\\协议.pdf', '%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')
  await rm(folder, { recursive: true })
  if (!received.ok) throw new Error(received.refusal.code)
  const { id } = received.value
  expect(await evidenceFile(office.context(), id)).toMatchObject({
    ok: true,
    value: { name: '协议.pdf', mediaType: 'application/pdf' },
  })
  const [last] = await side.database.query<object>(
    'select action, detail from audit order by seq desc limit 1',
  )
  expect(last).toMatchObject({ action: 'download.evidence', detail: { evidence: id } })
  for (const refused of [
    await evidenceAllowed(other.context(), task),
    await evidenceFile(other.context(), id),
  ])
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
})
