import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, type Instant } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRecords } from '../../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../../testing/staff-side.ts'

const [a, b, other] = ['120119105', '120119106', '120119104']
const may10 = assertDay('2024-05-10')
let side: StaffSide
let office: Person
beforeEach(async () => {
  side = await openStaffSide('2024-05-10T09:00:00+08:00' as Instant)
  office = await side.person('办', { role: 'office', unit: 'office' })
  const at = { actor: 'test', request: 'r', label: 'test', now: '2024-04-01T09:00:00+08:00' as Instant }
  const { plan } = office.context()
  const done = await write(side.database, at, async (w) => {
    for (const [unit, name] of [
      [a, '甲项目'],
      [b, '乙项目'],
    ] as const)
      await createRecords(w, 'project', { plan, unit, today: assertDay('2024-04-01') }, [
        { id: `p-${unit}`, stage: 'signed', values: { name, responsibleUnit: [unit], place: unit } },
      ])
    await w.create('person', { id: 'zhang', name: '张某', unitCode: a })
    await w.create('postHolding', {
      post: 'liaison',
      personId: 'zhang',
      unitCode: a,
      fromDay: assertDay('2024-01-01'),
    })
    await w.create('roleHolding', {
      userId: 'user-办',
      role: 'reporter',
      unitCode: a,
      fromDay: assertDay('2024-01-01'),
    })
    await w.create('team', { id: 't', kind: 'special', unit: a, name: '甲队', fromDay: may10 })
    await w.create('dutyTask', {
      id: 'd',
      responsibility: 'r',
      year: 2024,
      unit: a,
      title: '走访',
      text: '走访',
    })
    for (const unit of [a, b])
      await w.create('target', { id: `g-${unit}`, year: 2024, indicator: 'signed', unit, figure: 3 })
    return accept(true)
  })
  expectAccepted(done, 'the seed')
})
afterEach(() => side.close())

const created = {
  code: 'new-town',
  name: '新设镇',
  shortName: '新设',
  kinds: ['town'],
  capabilities: ['reports-monthly', 'is-place', 'answers-for-projects'],
  aliases: [],
}

async function merge(day = may10) {
  const change = { kind: 'merge' as const, codes: [a, b], into: { create: created }, day }
  const { list, fingerprint } = await office.call.unit.previewReorganisation(change)
  await office.call.unit.reorganise({ change, fingerprint })
  return list
}

test('two units become a third: everything open is listed and goes over, in one act', async () => {
  const list = await merge()
  expect(list.map(({ kind, title, to }) => [kind, title, to])).toEqual([
    ['project', '甲项目', 'new-town'],
    ['project', '乙项目', 'new-town'],
    ['task', '走访', 'new-town'],
    ['target', '2024 年 signed', 'new-town'],
    // Two figures do not become one by themselves: the second waits for the office.
    ['target', '2024 年 signed', b],
    ['person', '张某', 'new-town'],
    ['post', '联络员 张某', 'new-town'],
    ['role', '办 填报人', 'new-town'],
    ['team', '甲队', 'new-town'],
  ])
  const rows = await side.database.query(
    'select reporting_unit as "reporting", responsible_unit as "responsible" from project',
  )
  expect(rows).toEqual([
    { reporting: 'new-town', responsible: 'new-town' },
    { reporting: 'new-town', responsible: 'new-town' },
  ])
  expect(await side.database.query('select unit from duty_task')).toEqual([{ unit: 'new-town' }])
  expect(await side.database.query('select unit from target order by id')).toEqual([
    { unit: 'new-town' },
    { unit: b },
  ])
  const { unit, successions, names } = await office.call.unit.get({ code: a })
  expect(unit.toDay).toBe('2024-05-10')
  expect(names).toHaveLength(1)
  expect(successions).toMatchObject([{ from: a, to: 'new-town', kind: 'merge', toName: '新设镇' }])
  // The projects' counts by either choice.
  expect((await office.call.unit.get({ code: a })).projects).toEqual({ asWas: 1, asIs: 0 })
  expect((await office.call.unit.get({ code: 'new-town' })).projects).toEqual({ asWas: 0, asIs: 2 })
})

test('around the day every month is owed once: before it by the old units, from it on by the new one', async () => {
  await merge()
  const owing = async (period: string) =>
    (await office.call.matrix.get({ cycle: 'monthly', period })).rows
      .map(({ unit }) => unit)
      .filter((unit) => [a, b, 'new-town'].includes(unit))
  expect(await owing('2024-05')).toEqual(['new-town'])
  // Due on the 25th of April, when the old units still stood; the system did not run yet, so nobody is asked.
  const key = `monthly/2024-04/${a}`
  expect((await office.call.return.get({ key })).obligation.unitName).toBe('邦均镇')
  await expect(office.call.return.get({ key: `monthly/2024-05/${a}` })).rejects.toThrow('not-found')
  await expect(office.call.return.get({ key: 'monthly/2024-04/new-town' })).rejects.toThrow('not-found')
})

test('what a merged unit began of the month goes to the one that follows', async () => {
  const reporter = await side.person('填', { role: 'reporter', unit: a })
  const key = `monthly/2024-05/${a}`
  const [text] = Object.keys((await reporter.call.return.get({ key })).narratives)
  expect(text).toBeUndefined()
  await reporter.call.return.saveNarrative({ key, id: 'teamProgress', text: '走访三家', version: 0 })
  await merge()
  const moved = await office.call.return.get({ key: 'monthly/2024-05/new-town' })
  expect(moved.narratives).toEqual({ teamProgress: '走访三家' })
})

test('a unit under a new name keeps its work; the day before it is still called as it was', async () => {
  const day = may10
  const change = { kind: 'rename' as const, code: a, name: '邦均街道', shortName: '邦均街', day }
  const { list, fingerprint } = await office.call.unit.previewReorganisation(change)
  expect(list).toEqual([])
  await office.call.unit.reorganise({ change, fingerprint })
  expect((await office.call.unit.get({ code: a })).unit).toMatchObject({
    name: '邦均街道',
    fromDay: '2024-05-10',
  })
  const before = await office.call.unit.get({ code: a, day: assertDay('2024-05-09') })
  expect(before.unit).toMatchObject({ name: '邦均镇', toDay: '2024-05-10' })
  expect((await office.call.return.get({ key: `monthly/2024-04/${a}` })).obligation.unitName).toBe('邦均镇')
  expect((await office.call.return.get({ key: `monthly/2024-05/${a}` })).obligation.unitName).toBe('邦均街道')
})

test('a new name can be given ahead; until it counts the unit is called as before, and no other change begins', async () => {
  const change = {
    kind: 'rename' as const,
    code: a,
    name: '新名镇',
    shortName: '新名',
    day: assertDay('2024-06-01'),
  }
  const { fingerprint } = await office.call.unit.previewReorganisation(change)
  await office.call.unit.reorganise({ change, fingerprint })
  expect((await office.call.unit.get({ code: a })).unit.name).toBe('邦均镇')
  expect((await office.call.unit.get({ code: a, day: assertDay('2024-06-01') })).unit.name).toBe('新名镇')
  await expect(office.call.unit.previewReorganisation(change)).rejects.toThrow('organisation-impossible')
})

test('a unit that goes on gives away what is chosen', async () => {
  const change = {
    kind: 'split' as const,
    code: a,
    parts: [{ code: other }],
    goesOn: true,
    rest: a,
    choices: { [`project/p-${a}`]: other },
    day: may10,
  }
  const { fingerprint } = await office.call.unit.previewReorganisation(change)
  expect(await office.call.unit.reorganise({ change, fingerprint })).toEqual({ moved: 1 })
  expect(
    await side.database.query(`select reporting_unit as unit from project order by name collate "C"`),
  ).toEqual([{ unit: b }, { unit: other }])
  expect((await office.call.unit.get({ code: a })).unit.toDay).toBeUndefined()
})

test('another list than the one agreed to is refused, and so is what makes no sense', async () => {
  const change = { kind: 'merge' as const, codes: [a], into: { code: other }, day: may10 }
  const { fingerprint } = await office.call.unit.previewReorganisation(change)
  await side.database.query(`update project set version = version + 1 where id = 'p-${a}'`)
  await expect(office.call.unit.reorganise({ change, fingerprint })).rejects.toThrow('stale')
  for (const wrong of [
    { ...change, into: { code: a } },
    { ...change, day: assertDay('2024-05-11') },
    { ...change, day: assertDay('2023-01-30') },
  ])
    await expect(office.call.unit.previewReorganisation(wrong)).rejects.toThrow('organisation-impossible')
})

test('the order of units is one write; whoever saw another order is refused', async () => {
  const was = (await office.call.unit.list({})).rows.map(({ code }) => code)
  const codes = [...was.slice(1), was[0] ?? '']
  expect((await office.call.unit.reorder({ was, codes })).moved).toBe(was.length)
  expect((await office.call.unit.list({})).rows.map(({ code }) => code)).toEqual(codes)
  await expect(office.call.unit.reorder({ was, codes })).rejects.toThrow('stale')
})

test('a manager keeps the contacts of his own unit and nothing else', async () => {
  const manager = await side.person('管', { role: 'manager', unit: a })
  const contacts = { address: '府前街 1 号', phone: '22000000', contact: null }
  const { version } = await manager.call.unit.update({ code: a, version: 1, contacts })
  expect(version).toBe(2)
  await expect(manager.call.unit.update({ code: a, version: 1, contacts })).rejects.toThrow('stale')
  await expect(manager.call.unit.update({ code: b, version: 1, contacts })).rejects.toThrow('not-permitted')
  const description = { shortName: '邦', aliases: [], kinds: ['town'], capabilities: [], parent: null }
  await expect(manager.call.unit.update({ code: a, version, description })).rejects.toThrow('not-permitted')
  await office.call.unit.update({ code: a, version, description })
  await expect(
    office.call.unit.update({ code: a, version: 3, description: { ...description, parent: a } }),
  ).rejects.toThrow('organisation-impossible')
})
