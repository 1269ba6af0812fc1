import { assertDay, instantAt } from '@zhaoshang/domain'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refusalOf } from '../refusal/refused.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const [town, otherTown] = ['120119105', '120119106']
let side: StaffSide
let sender: Person
let reporter: Person
let office: Person
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  sender = await side.person('驻外', { role: 'stationed', unit: town })
  reporter = await side.person('外镇填报人', { role: 'reporter', unit: otherTown })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
})
afterAll(() => side.close())

const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof TRPCError)) throw new Error('was not refused')
  return refusalOf(error)
}

const sending = (title: string) => ({
  senderUnit: town,
  title,
  channel: null,
  text: '某展会上谈及',
  judgement: '意向较强',
  values: { investor: '某磁材集团', investment: '2亿', contactName: '王某', contactPhone: '13800000000' },
})
const waiting = async (person: Person) => (await person.call.lead.list({ states: ['new'] })).rows
const tasksOf = async (person: Person) =>
  (await person.call.home.get()).tasks
    .filter(({ kind }) => kind.startsWith('lead'))
    .map(({ kind, title }) => [kind, title])

test('a lead that is taken up becomes a project with all that it said, and its sender sees it', async () => {
  await sender.call.lead.send(sending('磁材项目线索'))
  expect(await waiting(reporter)).toEqual([])
  const [lead] = await waiting(office)
  if (!lead) throw new Error('no lead')
  expect(lead).toMatchObject({
    title: '磁材项目线索',
    senderName: '驻外',
    dueDay: '2024-04-28',
    mayDecide: true,
  })
  expect(lead.facts).toContainEqual({ field: 'investor', label: '投资方', text: '某磁材集团' })
  expect(JSON.stringify(lead)).not.toContain('13800000000')
  expect(await tasksOf(office)).toEqual([['leads-waiting', '1 条线索待研判']])
  const { id, version } = lead
  const taking = { id, version, unit: otherTown, stage: 'negotiating' }
  expect((await refusal(sender.call.lead.accept(taking))).code).toBe('not-permitted')
  const { project, changeSet } = await office.call.lead.accept(taking)
  expect(await reporter.call.project.get({ id: project })).toMatchObject({
    name: '磁材项目线索',
    stage: 'negotiating',
    sourceLead: id,
    firstReporter: town,
    investmentYuan: 200_000_000,
    values: { investor: '某磁材集团', contactPhone: '138****0000' },
  })
  expect(await tasksOf(sender)).toEqual([['lead-decided', '线索“磁材项目线索”已采纳']])
  expect(await refusal(office.call.lead.accept(taking))).toEqual({ code: 'lead-decided', state: 'accepted' })
  await office.call.changes.undo({ changeSet })
  expect(await waiting(office)).toMatchObject([{ id, state: 'new' }])
})

test('a lead about a project that there is goes with it; one that is not taken up says why', async () => {
  const [known] = await waiting(office)
  if (!known) throw new Error('no lead')
  const { project } = await office.call.lead.accept({
    id: known.id,
    version: known.version,
    unit: otherTown,
    stage: 'planned',
  })
  await sender.call.lead.send(sending('同一家企业又来电'))
  await sender.call.lead.send(sending('高耗能项目'))
  const found = async (title: string) => {
    const lead = (await waiting(office)).find((one) => one.title === title)
    if (!lead) throw new Error(title)
    return { id: lead.id, version: lead.version }
  }
  await office.call.lead.merge({ ...(await found('同一家企业又来电')), project })
  await office.call.lead.decline({ ...(await found('高耗能项目')), reason: '不符合产业方向' })
  expect(await waiting(office)).toEqual([])
  const mine = (await sender.call.lead.list({ states: ['merged', 'declined'] })).rows
  expect(mine.map(({ state, reason, project: into }) => [state, reason, into])).toEqual(
    expect.arrayContaining([
      ['declined', '不符合产业方向', null],
      // Into which project of another unit it went, the sender need not know.
      ['merged', null, null],
    ]),
  )
})

test('what a project could not bear is told when the lead is sent', async () => {
  const wrong = { ...sending('线索'), values: { investment: '很多' } }
  expect(await refusal(sender.call.lead.send(wrong))).toMatchObject({
    code: 'fields-invalid',
    faults: { investment: { code: 'amount-unreadable' } },
  })
  const foreign = { ...sending('线索'), senderUnit: otherTown }
  expect((await refusal(sender.call.lead.send(foreign))).code).toBe('not-permitted')
  const other = { ...sending('线索'), values: { remarks: '别的栏目' } }
  expect((await refusal(sender.call.lead.send(other))).code).toBe('not-found')
})
