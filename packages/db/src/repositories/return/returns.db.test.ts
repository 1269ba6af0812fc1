import { accept, assertDay, jizhou, listOf, nameKey, type Instant } from '@zhaoshang/domain'
import { beforeAll, expect, test } from 'vitest'
import type { New, Row } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { write } from '../../write/write.ts'
import { loadPlan } from '../plan/load-plan.ts'
import { findByNames, recordsById } from '../record/find-records.ts'
import { recordsOfList } from '../record/records-of-list.ts'
import { latestSnapshots, snapshotRows, snapshotsOf } from '../snapshot/read-snapshots.ts'
import { takeSnapshot } from '../snapshot/take-snapshot.ts'
import { returnByKey, returnsByKeys, returnsOfPeriod } from './get-return.ts'
import { returnEvents } from './return-events.ts'

const here = withDatabase()
const unit = '120119105'
const key = `monthly/2024-04/${unit}`
const negotiating = listOf(jizhou, 'negotiating')
if (!negotiating) throw new Error('no such list')
const list = negotiating
let planVersion = ''

beforeAll(async () => {
  const loaded = await loadPlan(here.db, jizhou, {
    actor: 'system',
    request: 'r',
    now: '2024-04-01T08:00:00+08:00' as Instant,
  })
  if (!loaded.ok) throw new Error('no plan')
  planVersion = loaded.value.id
  await here.db.query(
    `insert into auth_user (id, name, email, username) values ('u1', '张填报', 'u1@example.invalid', 'u1')`,
  )
})

const status = jizhou.statuses.find((one) => one.counts)?.id ?? ''
function plant(name: string): New<'project'> {
  return {
    name,
    nameKey: nameKey(name),
    stage: 'negotiating',
    status,
    reportingUnit: unit,
    origin: 'stock',
    firstReporter: unit,
    values: { investor: `${name}投资方` },
  }
}
function april(): New<'return'> {
  return {
    obligationKey: key,
    cycle: 'monthly',
    period: '2024-04',
    periodStart: assertDay('2024-04-01'),
    unit,
    planVersion,
    phase: 'draft',
    dueAt: '2024-04-25T17:30:00+08:00' as Instant,
    narratives: { teamProgress: '本月外出招商两次' },
  }
}

let projects: Row<'project'>[] = []
let stored: Row<'return'>

test("a unit's list shows its records in the order in which they came, contacts only when asked for", async () => {
  projects = await writeForTest(here.db, async (w) => {
    const rows = await w.createMany('project', ['乙（一期）', '甲', '丙'].map(plant))
    await w.create('project', { ...plant('别处'), reportingUnit: 'T9' })
    await w.put('sensitiveValue', {
      entity: 'project',
      entityId: rows[0]?.id ?? '',
      values: { contactPhone: '13800000000' },
    })
    return rows
  })
  const query = { list, plan: jizhou, unit }
  const shown = await recordsOfList(here.db, { ...query, sensitive: false })
  expect(shown.map((row) => row.name)).toEqual(['乙（一期）', '甲', '丙'])
  expect(shown[0]?.sensitive).toEqual({})
  const [first] = await recordsOfList(here.db, { ...query, sensitive: true, limit: 1 })
  expect(first?.sensitive).toEqual({ contactPhone: '13800000000' })
  const rest = await recordsOfList(here.db, { ...query, sensitive: false, ...(first && { after: first }) })
  expect(rest.map((row) => row.name)).toEqual(['甲', '丙'])
})

test('a record is found under any spelling of its name, and only in its own unit', async () => {
  const names = [nameKey('乙(一期)'), nameKey('别处')]
  const found = await findByNames(here.db, 'project', unit, names, { sensitive: true })
  expect(found.map((row) => row.name)).toEqual(['乙（一期）'])
  const ids = [projects[2]?.id ?? '', 'nobody', projects[0]?.id ?? '']
  expect((await recordsById(here.db, 'project', ids, { sensitive: false })).map((row) => row.name)).toEqual([
    '丙',
    '乙（一期）',
  ])
})

test('what was handed in stays as it was while the register goes on', async () => {
  expect(await returnByKey(here.db, key)).toBeNull()
  stored = await writeForTest(here.db, async (w) => {
    const begun = await w.create('return', april())
    const snapshot = await takeSnapshot(
      w,
      begun.id,
      begun.narratives,
      projects.map((row) => ({
        list: list.id,
        entity: 'project',
        entityId: row.id,
        entityVersion: row.version,
        values: row.values,
        sensitive: { contactPhone: '13800000000' },
      })),
    )
    await w.create('returnEvent', {
      returnId: begun.id,
      action: 'hand-in',
      actor: 'u1',
      fromPhase: 'draft',
      toPhase: 'in-review',
      snapshotN: snapshot.n,
    })
    return w.update('return', begun.id, 1, { phase: 'in-review' })
  })
  const [changed] = projects
  await writeForTest(here.db, (w) =>
    w.update('project', changed?.id ?? '', 1, { values: { investor: '换了' } }),
  )

  const snapshot = (await latestSnapshots(here.db, [stored.id])).get(stored.id)
  expect(snapshot).toMatchObject({ n: 1, rowsByList: { negotiating: 3 }, narratives: april().narratives })
  const query = { snapshotIds: [snapshot?.id ?? ''], list: list.id }
  const rows = await snapshotRows(here.db, { ...query, sensitive: false })
  expect(rows.map((row) => [row.position, row.values.investor, row.sensitive])).toEqual([
    [1, '乙（一期）投资方', {}],
    [2, '甲投资方', {}],
    [3, '丙投资方', {}],
  ])
  const [page] = await snapshotRows(here.db, { ...query, sensitive: true, limit: 1, offset: 1 })
  expect(page).toMatchObject({ position: 2, sensitive: { contactPhone: '13800000000' } })
})

test('a return tells who handed it in, and why it came back as long as it is back', async () => {
  expect(await returnByKey(here.db, key)).toMatchObject({
    phase: 'in-review',
    version: 2,
    handedInBy: '张填报',
    reason: null,
  })
  await writeForTest(here.db, async (w) => {
    await w.create('returnEvent', {
      returnId: stored.id,
      action: 'send-back',
      actor: 'u1',
      reason: '投资额请核实',
      fromPhase: 'in-review',
      toPhase: 'draft',
    })
    return w.update('return', stored.id, 2, { phase: 'draft' })
  })
  expect((await returnsByKeys(here.db, [key, 'monthly/2024-04/other'])).get(key)).toMatchObject({
    phase: 'draft',
    reason: '投资额请核实',
  })
  await writeForTest(here.db, async (w) => {
    await takeSnapshot(w, stored.id, {}, [])
    return w.update('return', stored.id, 3, {
      phase: 'submitted',
      receivedAt: '2024-04-25T17:30:00+08:00' as Instant,
    })
  })
  expect(await returnsOfPeriod(here.db, 'monthly', '2024-04')).toMatchObject([
    {
      unit,
      phase: 'submitted',
      reason: null,
      receivedAt: '2024-04-25T17:30:00+08:00',
      dueAt: '2024-04-25T17:30:00+08:00',
    },
  ])
  expect((await returnEvents(here.db, stored.id)).map((event) => [event.actorName, event.action])).toEqual([
    ['张填报', 'hand-in'],
    ['张填报', 'send-back'],
  ])
  expect((await snapshotsOf(here.db, stored.id)).map(({ n, rowsByList }) => [n, rowsByList])).toEqual([
    [1, { negotiating: 3 }],
    [2, {}],
  ])
})

test('a second return of one obligation cannot begin', async () => {
  const context = {
    actor: 'u1',
    request: 'r',
    label: 'return.begin',
    now: '2024-04-22T09:30:00+08:00' as Instant,
  }
  expect(await write(here.db, context, async (w) => accept(await w.create('return', april())))).toEqual({
    ok: false,
    refusal: { code: 'exists', constraint: 'return_obligation_key_key' },
  })
})
