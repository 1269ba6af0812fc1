import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt, type Day } from '@zhaoshang/domain'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { approvalDocument } from '../approval/document-file.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const today = assertDay('2024-05-10')
const from = assertDay('2024-06-01')
const scan = 'a'.repeat(64)
const members = ['fgw', 'hzjlb', 'zwfwb', 'kjj', 'ghzy', 'sthj', 'gxj', '120119401']
let side: StaffSide
let office: Person
let leader: Person
let deputy: Person
beforeEach(async () => {
  side = await openStaffSide(instantAt(today, '09:00'))
  office = await side.person('办', { role: 'office', unit: 'office' })
  leader = await seated('长', 'leader', 'office', 'leader')
  deputy = await seated('副', 'deputy-leader', 'office', 'deputy-leader')
})
afterEach(() => side.close())

/** Somebody with an account who holds a post today. */
async function seated(name: string, role: string, unit: string, post: string): Promise<Person> {
  const person = await side.person(name, { role, unit })
  Object.assign(person.actor, { posts: [{ post, unit }] })
  return person
}

const propose = (unit = 'czj') =>
  office.call.group.proposeChange({ kind: 'add', unit, day: from, reason: '资金保障需要' })
const agree = (approval: string, step: string, decider: `post:${string}` | `unit:${string}`) => ({
  approval,
  step,
  decider,
  answer: 'agree' as const,
})
const consent = async (approval: string) => {
  await leader.call.approval.answer(agree(approval, 'leader', 'post:leader'))
  await deputy.call.approval.answer(agree(approval, 'deputy', 'post:deputy-leader'))
}
const keepScan = async () =>
  expectAccepted(
    await write(
      side.database,
      { actor: 'test', request: 'r', label: 'scan', now: instantAt(today, '09:00') },
      async (w) =>
        accept(
          await w.put('file', { sha256: scan, name: '签批.pdf', mediaType: 'application/pdf', size: 1 }),
        ),
    ),
    'the scan',
  )
/** Everything that comes after leader and deputy, entered by the office from paper. */
async function recordTheRest(approval: string): Promise<string> {
  await keepScan()
  const { steps } = await office.call.approval.get({ id: approval })
  let state = 'open'
  for (const { id: step, deciders, state: standing } of steps) {
    if (standing !== 'asked') continue
    for (const { decider, waiting } of deciders) {
      if (!waiting) continue
      const given = { approval, step, decider: decider as `unit:${string}`, answer: 'agree' as const }
      state = (await office.call.approval.record({ ...given, givenDay: today, file: scan })).state
    }
  }
  return state
}
const memberOn = async (day: Day) =>
  (await office.call.group.get({ day })).seats.some(({ post, unit }) => post === 'member' && unit === 'czj')

test('a unit comes in by the plan’s flow, from its day on and not a day before', async () => {
  const { approval } = await propose()
  const asked = (person: Person) => person.call.home.get().then(({ tasks }) => tasks.map(({ kind }) => kind))
  expect([await asked(leader), await asked(office)]).toEqual([['approval'], []])
  await consent(approval)
  expect(await asked(leader)).toEqual(['approval'])
  const { steps } = await office.call.approval.get({ id: approval })
  expect(steps.map(({ column, deciders }) => [column, deciders.length])).toEqual([
    [0, 1],
    [0, 1],
    [1, 2 + members.length],
    [1, members.length],
  ])
  expect(await recordTheRest(approval)).toBe('passed')
  expect([await memberOn(assertDay('2024-05-31')), await memberOn(from)]).toEqual([false, true])
  const [unit] = await side.database.query<{ capabilities: string[]; kinds: string[] }>(
    `select kinds, capabilities from unit_period where unit_code = 'czj' and from_day = $1`,
    [from],
  )
  expect(unit).toMatchObject({
    kinds: ['department', 'member'],
    capabilities: expect.arrayContaining(['decides-funds', 'reports-weekly']) as string[],
  })
  await expect(leader.call.approval.answer(agree(approval, 'leader', 'post:leader'))).rejects.toThrow(
    'approval-closed',
  )

  const { document, version, saved } = await office.call.approval.draft({ id: approval })
  expect([saved, document.body[1]]).toEqual([false, expect.stringContaining('自2024年6月1日起')])
  const worded = { ...document, title: '关于增加区财政局的通知' }
  await office.call.approval.saveDocument({ id: approval, version, document: worded })
  await expect(office.call.approval.saveDocument({ id: approval, version, document })).rejects.toThrow(
    'stale',
  )
  const file = expectAccepted(await approvalDocument(office.context(), approval), 'the notice')
  expect(file.name).toBe('关于增加区财政局的通知.docx')
  expect(Buffer.from(file.bytes).includes('word/document.xml')).toBe(true)
  const [download] = await side.database.query(`select 1 from audit where action = 'download.document'`)
  expect(download).toBeDefined()
})

test('a refusal with a reason ends it, and without one is refused', async () => {
  const { approval } = await propose()
  const refusal = { ...agree(approval, 'leader', 'post:leader'), answer: 'refuse' as const }
  await expect(leader.call.approval.answer(refusal)).rejects.toThrow('answer-reason-missing')
  expect(await leader.call.approval.answer({ ...refusal, reason: '暂缓' })).toEqual({ state: 'refused' })
  expect(await office.call.approval.get({ id: approval })).toMatchObject({
    state: 'refused',
    endReason: '暂缓',
  })
  expect(await memberOn(from)).toBe(false)
})

test('nobody answers for another, before his turn, or twice', async () => {
  const { approval } = await propose()
  await expect(deputy.call.approval.answer(agree(approval, 'leader', 'post:leader'))).rejects.toThrow(
    'not-permitted',
  )
  await expect(leader.call.approval.answer(agree(approval, 'deliberation', 'post:leader'))).rejects.toThrow(
    'not-asked',
  )
  await leader.call.approval.answer(agree(approval, 'leader', 'post:leader'))
  await expect(leader.call.approval.answer(agree(approval, 'leader', 'post:leader'))).rejects.toThrow(
    'not-asked',
  )
  const reviewer = await side.person('审', { role: 'reviewer', unit: 'fgw' })
  await deputy.call.approval.answer(agree(approval, 'deputy', 'post:deputy-leader'))
  await expect(reviewer.call.approval.answer(agree(approval, 'consultation', 'unit:kjj'))).rejects.toThrow(
    'not-permitted',
  )
  const heard = { ...agree(approval, 'consultation', 'unit:fgw'), answer: 'comment' as const }
  await reviewer.call.approval.answer({ ...heard, reason: '无意见' })
})

test('two last answers at once carry it out once', async () => {
  const { approval } = await propose()
  const both = await Promise.allSettled([
    leader.call.approval.answer(agree(approval, 'leader', 'post:leader')),
    leader.call.approval.answer(agree(approval, 'leader', 'post:leader')),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a proposal taken back asks nobody any more; one about the same unit comes once', async () => {
  const { approval } = await propose()
  await expect(propose()).rejects.toThrow('group-impossible')
  await expect(propose('fgw')).rejects.toThrow('group-impossible')
  await office.call.approval.withdraw({ id: approval, version: 1, reason: '另行研究' })
  await expect(leader.call.approval.answer(agree(approval, 'leader', 'post:leader'))).rejects.toThrow(
    'approval-closed',
  )
  expect((await leader.call.home.get()).tasks).toEqual([])
  await propose()
})

test('an answer on paper needs its scan, and a day on which it could be given', async () => {
  const { approval } = await propose()
  const given = { ...agree(approval, 'leader', 'post:leader'), givenDay: today, file: scan }
  await expect(office.call.approval.record(given)).rejects.toThrow('file-missing')
  await keepScan()
  await expect(office.call.approval.record({ ...given, givenDay: from })).rejects.toThrow('group-impossible')
  await office.call.approval.record(given)
  const { steps } = await office.call.approval.get({ id: approval })
  expect(steps[0]?.deciders[0]?.answer).toMatchObject({
    recorded: true,
    scan: '签批.pdf',
    actorName: '办',
    givenDay: today,
  })
})

test('a head succeeds by a dated entry that ends the term before, and a wrong entry is corrected', async () => {
  const seat = { post: 'member', unit: 'fgw' }
  const first = await office.call.group.succeed({
    seat,
    person: { name: '李某', unit: 'fgw' },
    fromDay: assertDay('2023-01-30'),
    was: [],
  })
  const second = { seat, person: { name: '王某', unit: 'fgw' }, fromDay: from, ends: [first.id] }
  await expect(office.call.group.succeed({ ...second, was: [] })).rejects.toThrow('stale')
  const { id } = await office.call.group.succeed({ ...second, was: [first.id] })
  const seatOn = async (day: Day) =>
    (await office.call.group.get({ day })).seats.find(({ unit }) => unit === 'fgw')
  const holderOn = async (day: Day) => (await seatOn(day))?.holders.map(({ personName }) => personName)
  expect([await holderOn(today), await holderOn(from)]).toEqual([['李某'], ['王某']])
  const was = { fromDay: from, toDay: null }
  const becomes = { fromDay: assertDay('2024-07-01'), toDay: null }
  await office.call.group.correctTerm({ id, was, becomes })
  expect((await seatOn(today))?.faults).toEqual([{ kind: 'gap', fromDay: from, toDay: becomes.fromDay }])
  await expect(office.call.group.correctTerm({ id, was })).rejects.toThrow('stale')
  await office.call.group.correctTerm({ id, was: becomes })
  expect((await seatOn(today))?.history).toHaveLength(1)
})
