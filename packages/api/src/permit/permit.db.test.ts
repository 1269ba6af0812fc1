import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt, jizhou } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const town = '120119105'
let side: StaffSide
let reporter: Person
let services: Person
let land: Person
let office: Person
let project = ''

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  services = await side.person('政务联络', { role: 'liaison', unit: 'zwfwb' })
  land = await side.person('规资联络', { role: 'liaison', unit: 'ghzy' })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  const now = instantAt(assertDay('2024-03-01'), '09:00')
  const place = { plan: jizhou, unit: town, today: assertDay('2024-03-01') }
  const made = await write(side.database, { actor: 't', request: 't', label: 't', now }, async (w) =>
    accept(
      await createRecords(w, 'project', place, [
        { values: { name: '办证项目', land: 20, projectKind: 'new' }, stage: 'signed' },
        { values: { name: '洽谈项目' }, stage: 'negotiating' },
      ]),
    ),
  )
  project = expectAccepted(made, 'projects')[0] ?? ''
})
afterAll(() => side.close())

const refusal = (code: string, more = {}) => ({ refusal: { code, ...more } })
const entry = (item: string, more = {}) => ({
  id: null,
  version: 0,
  project,
  item,
  unit: 'zwfwb',
  acceptedDay: assertDay('2024-04-01'),
  doneDay: null,
  blocks: [],
  note: '',
  ...more,
})

test('the follower sees what nobody has taken up, others who follow nothing see none', async () => {
  expect((await services.call.permit.list({ view: 'unbegun' })).rows.map(({ name }) => name)).toEqual([
    '办证项目',
  ])
  expect((await land.call.permit.list({ view: 'unbegun' })).rows).toEqual([])
  await expect(services.call.permit.ofProject({ project })).rejects.toMatchObject(refusal('not-found'))
  const { items } = await reporter.call.permit.ofProject({ project })
  expect(items).toHaveLength(jizhou.permits?.items.length ?? 0)
})

test('days are entered: overdue first, blocked by which side, and nothing that cannot be', async () => {
  const { id, version } = await services.call.permit.save(entry('filing'))
  await services.call.permit.save(
    entry('environment', { blocks: [{ side: 'enterprise', from: assertDay('2024-04-03') }] }),
  )
  await expect(land.call.permit.save(entry('energy-saving', { unit: 'ghzy' }))).rejects.toMatchObject(
    refusal('element-impossible', { why: 'unit-unfit' }),
  )
  await expect(land.call.permit.save(entry('filing', { id, version }))).rejects.toMatchObject(
    refusal('not-found'),
  )
  const day = assertDay('2024-04-25')
  await expect(services.call.permit.save(entry('land-use', { acceptedDay: day }))).rejects.toMatchObject(
    refusal('element-impossible', { why: 'day-outside' }),
  )
  const early = { doneDay: assertDay('2024-03-29') }
  await expect(services.call.permit.save(entry('land-use', early))).rejects.toMatchObject(
    refusal('element-impossible', { why: 'days-reversed' }),
  )
  const { rows, counts } = await office.call.permit.overview({ view: 'overdue' })
  expect(counts).toEqual({ running: 2, overdue: 1, enterprise: 1, department: 0 })
  expect(rows[0]?.items.find(({ item }) => item === 'filing')).toMatchObject({
    state: 'running',
    overdue: true,
    usedDays: 16,
    daysLeft: -15,
    dueOn: '2024-04-02',
  })
  expect(rows[0]?.items.find(({ item }) => item === 'environment')).toMatchObject({
    state: 'blocked',
    blockedBy: 'enterprise',
    overdue: false,
  })
  const done = { id, version, doneDay: assertDay('2024-04-03') }
  await services.call.permit.save(entry('filing', done))
  await expect(services.call.permit.save(entry('filing', done))).rejects.toMatchObject(refusal('stale'))
  expect((await services.call.permit.list({ view: 'overdue' })).rows).toEqual([])
})

test('an element is secured: what is needed, by whom, committed, delivered', async () => {
  const { id, version } = await reporter.call.assurance.save({
    id: null,
    version: 0,
    project,
    kind: 'land',
    unit: 'ghzy',
    needed: 20.5,
    neededDay: assertDay('2024-06-30'),
    note: '',
  })
  const need = { id, version, project, kind: 'land', needed: 20, neededDay: null, note: '' }
  await expect(reporter.call.assurance.save({ ...need, unit: 'kjj' })).rejects.toMatchObject(
    refusal('element-impossible', { why: 'unit-unfit' }),
  )
  const delivery = {
    id,
    version,
    committed: 20.5,
    committedDay: null,
    delivered: 10,
    deliveredDay: null,
    note: '一期',
  }
  await expect(services.call.assurance.deliver(delivery)).rejects.toMatchObject(refusal('not-found'))
  await land.call.assurance.deliver(delivery)
  expect((await land.call.assurance.mine({})).rows).toMatchObject([
    { name: '办证项目', state: 'partly', delivered: 10, deliveredDay: '2024-04-24' },
  ])
  await expect(land.call.assurance.deliver(delivery)).rejects.toMatchObject(refusal('stale'))
  await land.call.assurance.deliver({ ...delivery, version: version + 1, delivered: 20.5 })
  expect((await land.call.assurance.mine({})).rows).toEqual([])
  expect((await land.call.assurance.mine({ open: false })).rows).toHaveLength(1)
})

test('a need that was entered by mistake is taken back, until somebody has committed to it', async () => {
  const need = {
    id: null,
    version: 0,
    project,
    kind: 'energy',
    unit: 'fgw',
    needed: 300,
    neededDay: null,
    note: '',
  }
  const mistake = await reporter.call.assurance.save(need)
  await reporter.call.changes.undo({ changeSet: mistake.changeSet })
  const kinds = async () =>
    (await reporter.call.assurance.ofProject({ project })).rows.map(({ kind }) => kind)
  expect(await kinds()).not.toContain('energy')
  const meant = await reporter.call.assurance.save(need)
  const energy = await side.person('发改联络', { role: 'liaison', unit: 'fgw' })
  await energy.call.assurance.deliver({
    id: meant.id,
    version: meant.version,
    committed: 300,
    committedDay: null,
    delivered: null,
    deliveredDay: null,
    note: '',
  })
  await expect(reporter.call.changes.undo({ changeSet: meant.changeSet })).rejects.toMatchObject(
    refusal('undo-contradicted'),
  )
  expect(await kinds()).toContain('energy')
})

test('support is asked for mature projects, by the unit or by who seeks it', async () => {
  const asked = {
    id: null,
    version: 0,
    project,
    unit: 'fgw',
    kind: 'list',
    asked: '列入市级重点项目名单',
    askedOf: '市发展改革委',
    askedDay: assertDay('2024-04-10'),
    state: 'asked' as const,
    result: '',
    resultDay: null,
  }
  const { id, version } = await reporter.call.support.save(asked)
  await expect(reporter.call.support.save({ ...asked, unit: 'kjj' })).rejects.toMatchObject(
    refusal('element-impossible', { why: 'unit-unfit' }),
  )
  const answered = { ...asked, id, version, state: 'granted' as const, result: '已列入' }
  await expect(
    reporter.call.support.save({ ...answered, resultDay: assertDay('2024-04-09') }),
  ).rejects.toMatchObject(refusal('element-impossible', { why: 'days-reversed' }))
  await reporter.call.support.save(answered)
  expect((await office.call.support.overview({ state: 'granted' })).rows).toMatchObject([
    { name: '办证项目', askedOf: '市发展改革委' },
  ])
  expect((await land.call.support.overview({})).rows).toEqual([])
  expect(await reporter.call.support.ofProject({ project })).toMatchObject({
    mature: true,
    rows: [{ unitName: '发改委', state: 'granted', resultDay: '2024-04-24' }],
  })
})
