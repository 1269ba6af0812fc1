import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sample } from '../testing/samples.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let reporter: Person
let auditor: Person
let guard: Person
let director: Person
const key = 'monthly/2024-04/120119105'

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: '120119105' })
  auditor = await side.person('审计管理', { role: 'audit-admin', unit: 'office' })
  guard = await side.person('安全管理', { role: 'security-admin', unit: 'office' })
  director = await side.person('主任', { role: 'office-director', unit: 'office' })
  const received = await reporter.upload(key, sample('2024-04 邦均镇 洽谈项目清单.xlsx'))
  if (!received.ok) throw new Error(received.refusal.code)
  const view = await reporter.call.intake.get({ id: received.value[0] ?? '' })
  await reporter.call.intake.applyForm({ id: view.id, version: view.version })
  await reporter.call.contact.reveal({ key, list: 'negotiating' })
  await guard.call.setting.change({ id: 'session.idleMinutes', value: 20, version: 0 })
})
afterAll(() => side.close())

const seqOf = async (action: string): Promise<number> => {
  const { lines } = await auditor.call.audit.list({})
  return lines.find((line) => line.action === action)?.seq ?? 0
}
const texts = (entry: Awaited<ReturnType<Person['call']['audit']['entry']>>): string[] =>
  entry.changes.flatMap(({ fields }) =>
    fields.flatMap(({ before, after }) => [before.text, after.text].flatMap((text) => text ?? [])),
  )

test('the trail tells who did what and when, and can be narrowed', async () => {
  const { lines } = await auditor.call.audit.list({})
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, i) => lines.length - i))
  const unmasked = await auditor.call.audit.list({ kind: 'unmask' })
  expect(unmasked.lines).toMatchObject([
    { actorName: '镇填报', words: '显示联系方式', facts: { return: key, list: 'negotiating', rows: 3 } },
  ])
  const [request] = unmasked.lines.map((line) => line.request ?? '')
  expect((await auditor.call.audit.list({ request })).lines).toHaveLength(1)
  expect(
    (await auditor.call.audit.list({ actor: '镇填' })).lines.every(({ actorName }) => actorName === '镇填报'),
  ).toBe(true)
  expect((await auditor.call.audit.list({ entity: 'setting' })).lines.map(({ words }) => words)).toContain(
    '修改设置',
  )
  expect((await auditor.call.audit.list({ to: assertDay('2020-01-01') })).lines).toEqual([])
  const first = await auditor.call.audit.list({ limit: 2 })
  const second = await auditor.call.audit.list({ limit: 2, cursor: first.next })
  expect(second.lines[0]?.seq).toBe((first.lines[1]?.seq ?? 0) - 1)
  for (const person of [reporter, guard, director])
    await expect(person.call.audit.list({})).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
})

test('business values are masked, settings are not', async () => {
  const applied = await auditor.call.audit.entry({ seq: await seqOf('intake.apply') })
  expect(applied.changes.length).toBeGreaterThan(3)
  expect(texts(applied)).toEqual([])
  expect(
    applied.changes
      .flatMap(({ fields }) => fields)
      .every(({ after, before }) => after.masked || before.masked),
  ).toBe(true)
  const setting = await auditor.call.audit.entry({ seq: await seqOf('setting.change') })
  expect(texts(setting)).toContain('20')
})

test('a case shows them when both have released it, in its bounds, and each look is on record', async () => {
  const seq = await seqOf('intake.apply')
  const day = (await auditor.call.audit.entry({ seq })).line.at.slice(0, 10)
  const { id } = await auditor.call.audit.ask({
    caseNumber: '信访〔2024〕3号',
    reason: '核对是谁改了金额',
    fromDay: assertDay(day),
    toDay: assertDay(day),
    entity: 'project',
    entityId: null,
    days: 7,
  })
  expect((await guard.call.home.get()).tasks).toMatchObject([{ kind: 'audit-release-security', key: id }])
  expect((await director.call.home.get()).tasks.map(({ kind }) => kind)).toContain('audit-release')
  await expect(
    guard.call.audit.releaseByDirector({ id, version: 1, decision: 'release' }),
  ).rejects.toMatchObject({
    refusal: { code: 'not-permitted' },
  })
  await guard.call.audit.releaseBySecurity({ id, version: 1, decision: 'release' })
  expect(texts(await auditor.call.audit.entry({ seq }))).toEqual([])
  expect(await auditor.call.audit.releases()).toMatchObject([{ id, state: 'half' }])
  await director.call.audit.releaseByDirector({ id, version: 2, decision: 'release' })

  const opened = await auditor.call.audit.entry({ seq })
  expect(opened.cases).toEqual(['信访〔2024〕3号'])
  expect(texts(opened).join()).toMatch(/洽谈|negotiating/)
  // Contacts lie in a register of their own, which the case does not name.
  expect(
    opened.changes
      .filter(({ entity }) => entity === 'sensitiveValue')
      .flatMap(({ fields }) => fields)
      .every(({ after }) => after.masked || after.text === undefined),
  ).toBe(true)
  const [look] = (await auditor.call.audit.list({ limit: 1 })).lines
  expect(look).toMatchObject({ action: 'audit.look', facts: { entry: seq, cases: '信访〔2024〕3号' } })
  await expect(reporter.call.audit.releases()).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
})

test('one refusal ends a case', async () => {
  const { id } = await auditor.call.audit.ask({
    caseNumber: '2',
    reason: '看看',
    fromDay: assertDay('2024-04-01'),
    toDay: assertDay('2024-04-30'),
    entity: null,
    entityId: null,
    days: 1,
  })
  await director.call.audit.releaseByDirector({ id, version: 1, decision: 'refuse' })
  await expect(
    guard.call.audit.releaseBySecurity({ id, version: 2, decision: 'release' }),
  ).rejects.toMatchObject({
    refusal: { code: 'stale' },
  })
  expect((await auditor.call.audit.releases()).find((one) => one.id === id)).toMatchObject({
    state: 'refused',
  })
})

test('the chain is walked from the page, and the walk is on record', async () => {
  expect(await auditor.call.audit.verify()).toMatchObject({ whole: true })
  expect(await auditor.call.audit.state()).toMatchObject({ verifiedAt: expect.any(String) })
})
