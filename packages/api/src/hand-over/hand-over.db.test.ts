import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, type Instant } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const unit = '120119105'
const day = assertDay('2024-05-10')
let side: StaffSide
let manager: Person
beforeEach(async () => {
  side = await openStaffSide('2024-05-10T09:00:00+08:00' as Instant)
  manager = await side.person('管', { role: 'manager', unit })
  const reporter = await side.person('填', { role: 'reporter', unit })
  const at = { actor: 'test', request: 'r', label: 'test', now: '2024-04-01T09:00:00+08:00' as Instant }
  const fromDay = assertDay('2024-01-01')
  const done = await write(side.database, at, async (w) => {
    await w.create('person', { id: 'zhang', name: '张某', unitCode: unit, userId: 'user-填' })
    await w.create('person', { id: 'li', name: '李某', unitCode: unit })
    await w.create('postHolding', { id: 'post', post: 'liaison', personId: 'zhang', unitCode: unit, fromDay })
    await w.create('roleHolding', {
      id: 'role',
      userId: 'user-填',
      role: 'reporter',
      unitCode: unit,
      fromDay,
    })
    const task = { responsibility: 'r', year: 2024, unit, title: '走访十家', text: '走访' }
    await w.create('dutyTask', { ...task, id: 'd', ownerPerson: 'zhang' })
    await w.create('team', { id: 't', kind: 'special', unit, name: '甲队', fromDay })
    await w.create('teamMember', {
      id: 'm',
      teamId: 't',
      personId: 'zhang',
      name: '张某',
      duty: '队长',
      fromDay,
    })
    return accept(true)
  })
  expectAccepted(done, 'the seed')
  const key = `monthly/2024-05/${unit}`
  await reporter.call.return.saveNarrative({ key, id: 'teamProgress', text: '走访', version: 0 })
  await side.database.query(
    `insert into auth_session (id, expires_at, token, updated_at, user_id) values ('s', now() + interval '1 day', 't', now(), 'user-填')`,
  )
})
afterEach(() => side.close())

test('who leaves hands over everything open in one act, and the account ends with it', async () => {
  const { work, fingerprint } = await manager.call.handOver.preview({ person: 'zhang', day })
  expect(work.map(({ kind, title, ends }) => [kind, title, ends])).toEqual([
    ['post', '邦均 联络员', false],
    ['role', '邦均 填报人', true],
    ['task', '走访十家', false],
    ['team', '甲队', false],
    ['return', '2024-05 项目清单和团队进展月报', false],
    ['account', '填', true],
  ])
  const leaving = { person: 'zhang', day, fingerprint, taker: 'li', takers: { 'team/m': null } }
  const { id } = await manager.call.handOver.complete(leaving)
  const done = await manager.call.handOver.get({ id })
  expect(done.items.map(({ kind, outcome, toName }) => [kind, outcome, toName])).toEqual([
    ['post', 'given', '李某'],
    ['role', 'ended', undefined],
    ['task', 'given', '李某'],
    ['team', 'kept-vacant', undefined],
    ['return', 'given', '李某'],
    ['account', 'ended', undefined],
  ])
  const { rows } = await manager.call.person.list({})
  expect(rows.map(({ name, posts }) => [name, posts.map((post) => post.name)])).toEqual([
    ['李某', ['联络员']],
  ])
  expect((await manager.call.person.list({ left: true })).rows).toMatchObject([
    { name: '张某', leftDay: day, account: { disabled: true } },
  ])
  expect(await side.database.query(`select id from auth_session`)).toEqual([])
  await expect(manager.call.handOver.preview({ person: 'zhang', day })).rejects.toThrow(
    'organisation-impossible',
  )
})

test('who moves keeps the account and stands in the new unit', async () => {
  const office = await side.person('办', { role: 'office', unit: 'office' })
  const move = { person: 'zhang', day, toUnit: '120119106' }
  const { fingerprint, work } = await office.call.handOver.preview(move)
  expect(work.map(({ kind }) => kind)).not.toContain('account')
  await office.call.handOver.complete({ ...move, fingerprint })
  expect((await office.call.person.get({ id: 'zhang' })).person).toMatchObject({
    unit: '120119106',
    account: { disabled: false },
    posts: [],
  })
  // A manager cannot send somebody into a unit that is not his.
  await expect(manager.call.handOver.preview({ person: 'li', day, toUnit: '120119106' })).rejects.toThrow(
    'not-permitted',
  )
})

test('what came up since the list was read is not handed over unseen', async () => {
  const { fingerprint } = await manager.call.handOver.preview({ person: 'zhang', day })
  await side.database.query(
    `insert into post_holding (id, post, person_id, unit_code, from_day) values ('x', 'member', 'zhang', $1, '2024-05-01')`,
    [unit],
  )
  await expect(manager.call.handOver.complete({ person: 'zhang', day, fingerprint })).rejects.toThrow('stale')
  const { person } = await manager.call.person.get({ id: 'zhang' })
  expect(person.leftDay).toBeUndefined()
})

test('people are added, corrected and searched in one’s own unit', async () => {
  const { id } = await manager.call.person.create({
    name: '王小某',
    phone: '13800000000',
    unit,
    posts: [{ post: 'liaison', fromDay: day }],
  })
  const [found] = (await manager.call.person.list({ search: '小某' })).rows
  expect(found).toMatchObject({ id, name: '王小某', phone: '13800000000', posts: [{ name: '联络员' }] })
  const update = { id, version: 1, name: '王大某', phone: null }
  expect(await manager.call.person.update(update)).toEqual({ version: 2 })
  await expect(manager.call.person.update(update)).rejects.toThrow('stale')
  const foreign = { name: '外人', phone: null, unit: '120119106' }
  await expect(manager.call.person.create(foreign)).rejects.toThrow('not-permitted')
})

test('people come in pages by name', async () => {
  const first = await manager.call.person.list({ limit: 1 })
  expect(first.rows).toHaveLength(1)
  const second = await manager.call.person.list({ limit: 1, cursor: first.next ?? '' })
  expect([first.rows[0]?.name, second.rows[0]?.name]).toEqual(['李某', '张某'])
  expect(second.next).toBeUndefined()
})
