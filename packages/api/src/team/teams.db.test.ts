import { assertDay, type Instant } from '@zhaoshang/domain'
import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { registersWorkbook } from './registers-workbook.ts'

const zone = '120119401'
const fromDay = assertDay('2024-01-01')
let side: StaffSide
let manager: Person
beforeEach(async () => {
  side = await openStaffSide('2024-05-10T09:00:00+08:00' as Instant)
  manager = await side.person('管', { role: 'manager', unit: zone })
})
afterEach(() => side.close())

const team = {
  id: null,
  version: 0,
  kind: 'professionals',
  unit: zone,
  name: '开发区招商专员',
  place: null,
  aim: null,
  fromDay,
  toDay: null,
}
const member = {
  id: null,
  version: 0,
  person: null,
  name: '某甲',
  organisation: null,
  duty: null,
  fromDay,
  toDay: null,
}

test('a team shows by how many people it is off what the plan asks', async () => {
  const { id } = await manager.call.team.save(team)
  const size = async () => (await manager.call.team.get({ id })).team.size
  expect(await size()).toEqual({ state: 'below', missing: 3, min: 3 })
  const office = await side.person('办', { role: 'office', unit: 'office' })
  const waiting = async () => (await office.call.home.get()).tasks.filter(({ kind }) => kind === 'team-size')
  expect(await waiting()).toMatchObject([{ key: id, title: '开发区招商专员少 3 人' }])
  for (let n = 0; n < 3; n++) await manager.call.team.saveMember({ ...member, team: id })
  expect(await size()).toEqual({ state: 'fits' })
  expect(await waiting()).toEqual([])
  for (let n = 0; n < 3; n++) await manager.call.team.saveMember({ ...member, team: id })
  expect(await size()).toEqual({ state: 'above', excess: 1, max: 5 })
})

test('who may not keep such a team, and whose is not his, are refused', async () => {
  const town = await side.person('镇', { role: 'manager', unit: '120119105' })
  await expect(town.call.team.save({ ...team, unit: '120119105' })).rejects.toThrow('organisation-impossible')
  await expect(town.call.team.save(team)).rejects.toThrow('not-permitted')
  const { id } = await manager.call.team.save(team)
  await expect(town.call.team.get({ id })).rejects.toThrow('not-permitted')
  await expect(town.call.team.saveMember({ ...member, team: id })).rejects.toThrow('not-permitted')
  expect((await town.call.team.list()).rows).toEqual([])
})

test('a contract keeps tasks, results and what was paid; another team’s contract cannot be reached through it', async () => {
  const agency = await manager.call.team.save({ ...team, kind: 'agency', name: '某咨询公司' })
  const contract = {
    id: null,
    version: 0,
    team: agency.id,
    number: '2024-01',
    fromDay,
    toDay: null,
    feeMinor: 30_000_000,
    currency: 'CNY' as const,
    tasks: [{ text: '引荐十家企业', dueDay: assertDay('2024-12-31') }],
    payments: [{ day: fromDay, amountMinor: 10_000_000 }],
  }
  const saved = await manager.call.team.saveContract(contract)
  const [shown] = (await manager.call.team.get({ id: agency.id })).contracts
  expect(shown).toMatchObject({ id: saved.id, feeMinor: 30_000_000, tasks: contract.tasks })
  const again = { ...contract, id: saved.id, version: 1, feeMinor: 1 }
  expect(await manager.call.team.saveContract(again)).toEqual({ id: saved.id, version: 2 })
  await expect(manager.call.team.saveContract(again)).rejects.toThrow('stale')
  const other = await manager.call.team.save({ ...team, kind: 'agency', name: '另一家' })
  await expect(manager.call.team.saveContract({ ...again, version: 2, team: other.id })).rejects.toThrow(
    'not-found',
  )
})

test('training and experts are registers by unit; contacts of experts are for those who keep them', async () => {
  const stint = {
    id: null,
    version: 0,
    kind: 'training' as const,
    unit: zone,
    name: '某甲',
    place: '天津大学',
  }
  await manager.call.team.stint.save({ ...stint, organiser: '', fromDay, toDay: null, note: null })
  const expert = { id: null, version: 0, unit: zone, name: '某教授', organisation: '某大学', field: '新材料' }
  await manager.call.team.expert.save({ ...expert, contact: '13800000000', note: null })
  expect((await manager.call.team.stint.list({})).rows).toMatchObject([{ name: '某甲', mayEdit: true }])
  expect((await manager.call.team.expert.list({})).rows).toMatchObject([{ contact: '13800000000' }])
  const leader = await side.person('领导', { role: 'leader', unit: 'office' })
  const [seen] = (await leader.call.team.expert.list({})).rows
  expect(seen).toMatchObject({ name: '某教授', mayEdit: false })
  expect(seen?.contact).toBeUndefined()
})

test('the registers go out as a workbook, and that is on record', async () => {
  await manager.call.team.save(team)
  const made = await registersWorkbook(manager.context())
  if (!made.ok) throw new Error(made.refusal.code)
  const out = new PassThrough()
  const size = (async () => {
    let bytes = 0
    for await (const chunk of out) bytes += (chunk as Buffer).length
    return bytes
  })()
  await made.value.writeTo(out)
  expect(await size).toBeGreaterThan(1000)
  const [entry] = await side.database.query('select action from audit order by seq desc limit 1')
  expect(entry).toEqual({ action: 'export.teams' })
  const reviewer = await side.person('门户', { role: 'portal-editor', unit: zone })
  expect(await registersWorkbook(reviewer.context())).toMatchObject({ ok: false })
})
