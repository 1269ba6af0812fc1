import { assertDay, instantAt, partialDateSchema } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const town = '120119105'
const moment = instantAt(assertDay('2024-04-24'), '09:00')
const on = (text: string) => partialDateSchema.parse(text)

let side: StaffSide
let reporter: Person
let colleague: Person
let office: Person
let stranger: Person

beforeAll(async () => {
  side = await openStaffSide(moment)
  reporter = await side.person('填报甲', { role: 'reporter', unit: town })
  colleague = await side.person('填报乙', { role: 'reporter', unit: town })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  stranger = await side.person('外单位', { role: 'reporter', unit: '120119106' })
})
afterAll(() => side.close())

const begin = async (name: string, stage = 'negotiating') => {
  const { id } = await reporter.call.project.create({
    unit: town,
    stage,
    values: {
      name,
      investor: '示例公司',
      investment: '6500',
      contactPhone: '13800000001',
      progress: '初次对接',
    },
  })
  return id
}
const refusedWith = (refusal: object) => ({ refusal: expect.objectContaining(refusal) })

test('a form registers a project with a number, and says at the field what cannot be read', async () => {
  const id = await begin('磁性材料一期')
  const project = await reporter.call.project.get({ id })
  expect(project).toMatchObject({
    name: '磁性材料一期',
    stage: 'negotiating',
    origin: 'stock',
    number: expect.stringMatching(/^2024-\d{5}$/),
    investmentYuan: 65_000_000,
    values: { contactPhone: '138****0001' },
    may: { edit: true, decide: false, comment: true, unmask: true },
  })
  const planned = await begin('还在谋划', 'planned')
  expect(await reporter.call.project.get({ id: planned })).toMatchObject({ origin: 'moved' })
  await expect(
    reporter.call.project.create({ unit: town, stage: 'planned', values: { investment: '很多' } }),
  ).rejects.toMatchObject(
    refusedWith({
      code: 'fields-invalid',
      faults: {
        investment: { code: 'amount-unreadable', read: '很多' },
        name: { code: 'name-empty', read: '' },
      },
    }),
  )
  await expect(
    stranger.call.project.create({ unit: town, stage: 'planned', values: { name: '越权' } }),
  ).rejects.toMatchObject(refusedWith({ code: 'not-permitted' }))
  await expect(stranger.call.project.get({ id })).rejects.toMatchObject(refusedWith({ code: 'not-found' }))
  expect(await reporter.call.contact.revealRecord({ project: id })).toEqual({
    values: { contactPhone: '13800000001' },
  })
})

test('a move says what is missing, keeps its day, waits for the office and counts once passed', async () => {
  const id = await begin('磁性材料二期')
  const offered = await reporter.call.project.moves({ id })
  const forward = offered.find(({ kind }) => kind === 'forward')
  expect(forward).toMatchObject({ id: 'to-signed', verdict: 'warned', reviewed: true })
  expect(forward?.missing.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['field', 'review']))
  expect(await office.call.project.moves({ id })).toEqual([])

  const asked = { id, version: 1, move: 'to-signed', reason: null, date: on('2024-04-20') }
  await expect(reporter.call.project.move({ ...asked, date: on('2024-04-25') })).rejects.toMatchObject(
    refusedWith({ code: 'day-in-future' }),
  )
  await expect(office.call.project.move(asked)).rejects.toMatchObject(refusedWith({ code: 'not-permitted' }))
  const { version } = await reporter.call.project.move(asked)
  const signed = await reporter.call.project.get({ id })
  expect(signed).toMatchObject({ version, stage: 'signed', values: { signedOn: '2024-04-20' } })
  const stage = signed.stages.find((one) => one.stage === 'signed')
  expect(stage).toMatchObject({ businessDate: '2024-04-20', reviewState: 'waiting', reviewDay: null })

  const waiting = await office.call.project.review.list({})
  expect(waiting.stages).toEqual([expect.objectContaining({ project: id, stage: 'signed' })])
  expect((await office.call.home.get()).tasks).toContainEqual(
    expect.objectContaining({ kind: 'project-reviews', detail: '1 个阶段待审核' }),
  )
  const decision = { project: id, stage: 'signed', version: stage?.version ?? 0 }
  await expect(
    office.call.project.review.decide({ ...decision, pass: false, note: '' }),
  ).rejects.toMatchObject(refusedWith({ code: 'reason-needed' }))
  await office.call.project.review.decide({ ...decision, pass: false, note: '缺合同扫描件' })
  expect((await reporter.call.home.get()).tasks).toContainEqual(
    expect.objectContaining({ kind: 'project-returned', key: id, detail: '缺合同扫描件' }),
  )
  await expect(
    office.call.project.review.decide({ ...decision, pass: true, note: '' }),
  ).rejects.toMatchObject(refusedWith({ code: 'review-closed' }))
  const returned = (await reporter.call.project.get({ id })).stages.find((one) => one.stage === 'signed')
  await reporter.call.project.review.resubmit({
    project: id,
    stage: 'signed',
    version: returned?.version ?? 0,
  })
  const again = (await office.call.project.review.list({})).stages.find(({ project }) => project === id)
  expect(again).toMatchObject({ returnedNote: '缺合同扫描件' })
  side.at(instantAt(assertDay('2024-04-26'), '09:00'))
  await office.call.project.review.decide({ ...decision, version: again?.version ?? 0, pass: true, note: '' })
  side.at(moment)
  const passed = await reporter.call.project.get({ id })
  expect(passed.stages.find((one) => one.stage === 'signed')).toMatchObject({
    businessDate: '2024-04-20',
    reviewState: 'passed',
    reviewDay: '2024-04-26',
    reviewerName: '办公室',
  })
  const { entries } = await reporter.call.project.timeline({ id })
  expect(entries.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['move', 'review', 'edit', 'progress']),
  )
  expect(entries.filter(({ kind }) => kind === 'review').map(({ detail }) => detail['state'])).toEqual(
    expect.arrayContaining(['passed', 'returned', 'waiting']),
  )
})

test('going back needs its reason and leaves the later stages; pausing needs its day', async () => {
  const id = await begin('退回再来')
  const at = async () => (await reporter.call.project.get({ id })).version
  const make = async (move: string, more: { reason?: string; date?: string } = {}) =>
    reporter.call.project.move({
      id,
      version: await at(),
      move,
      reason: more.reason ?? null,
      date: more.date === undefined ? null : on(more.date),
    })
  await make('to-signed', { date: '2024-04' })
  await expect(make('back-to-negotiating')).rejects.toMatchObject(refusedWith({ code: 'reason-needed' }))
  await make('back-to-negotiating', { reason: '合同未生效' })
  expect((await reporter.call.project.get({ id })).stages.map(({ stage }) => stage)).toEqual(['negotiating'])
  await expect(make('to-landed')).rejects.toMatchObject(refusedWith({ code: 'move-impossible' }))
  await expect(make('pause', { reason: '资金未落实' })).rejects.toMatchObject(
    refusedWith({ code: 'day-needed' }),
  )
  await make('pause', { reason: '资金未落实', date: '2024-04-22' })
  expect((await reporter.call.project.moves({ id })).map(({ id: move }) => move)).toEqual([
    'resume',
    'terminate',
  ])
  await expect(make('to-signed')).rejects.toMatchObject(refusedWith({ code: 'move-impossible' }))
  await make('resume')
  const moves = await reporter.call.project.timeline({ id, kinds: ['move'] })
  expect(moves.entries.map(({ detail }) => detail['move'])).toEqual([
    'resume',
    'pause',
    'back-to-negotiating',
    'to-signed',
    'stock',
  ])
  const [first] = (await reporter.call.project.timeline({ id, kinds: ['move'], limit: 2 })).entries
  expect(first).toMatchObject({ actorName: '填报甲' })
})

test('two who move the same project: one does, the other is told what happened', async () => {
  const id = await begin('同时推进')
  const asked = { id, version: 1, move: 'to-signed', reason: null, date: null }
  const both = await Promise.allSettled([
    reporter.call.project.move(asked),
    colleague.call.project.move(asked),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: refusedWith({ code: 'stale' }),
  })
  // Also where the first has long finished, and the move would not start from there any more.
  await expect(colleague.call.project.move(asked)).rejects.toMatchObject(refusedWith({ code: 'stale' }))
  const since = await colleague.call.project.changesSince({ id, version: 1 })
  expect(since.by).toEqual([expect.objectContaining({ label: 'project.move', version: 2 })])
  expect(since.changes).toEqual([{ id: 'stage', label: '阶段', before: '洽谈', after: '签约' }])
})

test('the newest line of progress stands on the project, an older one only in its history', async () => {
  const id = await begin('进展')
  const add = (day: string, text: string) =>
    reporter.call.project.progress.add({ project: id, day: assertDay(day), text })
  await add('2024-04-10', '签了意向书')
  expect(await reporter.call.project.get({ id })).toMatchObject({ latestProgress: '初次对接' })
  await expect(add('2024-04-25', '明天的事')).rejects.toMatchObject(refusedWith({ code: 'day-in-future' }))
  await expect(add('1024-04-24', '年份写错')).rejects.toMatchObject(refusedWith({ code: 'day-too-early' }))
  await add('2024-04-24', '合同文本已定')
  expect(await reporter.call.project.get({ id })).toMatchObject({
    latestProgress: '合同文本已定',
    latestProgressDay: '2024-04-24',
    values: { progress: '合同文本已定' },
  })
  const first = await reporter.call.project.progress.list({ project: id, limit: 2 })
  expect(first.lines.map(({ text }) => text)).toEqual(['合同文本已定', '初次对接'])
  const rest = await reporter.call.project.progress.list({ project: id, cursor: first.next })
  expect(rest.lines.map(({ text }) => text)).toEqual(['签了意向书'])
})

test('a mark stands on the project once the office has confirmed it, and not after it ended', async () => {
  const id = await begin('带动作用大')
  const proposal = { project: id, flag: 'driving', reason: '带动十家配套企业' }
  await expect(reporter.call.project.flag.propose({ ...proposal, flag: 'golden' })).rejects.toMatchObject(
    refusedWith({ code: 'flag-impossible' }),
  )
  const { id: flag } = await reporter.call.project.flag.propose(proposal)
  await expect(reporter.call.project.flag.propose(proposal)).rejects.toMatchObject(
    refusedWith({ code: 'flag-impossible', why: 'there-already' }),
  )
  await office.call.project.flag.decide({ id: flag, version: 1, decision: 'confirm', note: '' })
  expect(await reporter.call.project.get({ id })).toMatchObject({ flags: ['driving'] })
  await office.call.project.flag.decide({ id: flag, version: 2, decision: 'end', note: '配套企业已外迁' })
  expect(await reporter.call.project.get({ id })).toMatchObject({ flags: [] })
})

test('relations stand on both projects; of another unit’s one nothing is told', async () => {
  const [first, second] = [await begin('一期工程'), await begin('二期工程')]
  const relation = { project: second, kind: 'expansion-of' as const, other: first, note: '' }
  await reporter.call.project.relation.add(relation)
  expect(await reporter.call.project.relation.list({ project: first })).toEqual([
    expect.objectContaining({ outward: false, other: expect.objectContaining({ id: second }) }),
  ])
  await expect(
    reporter.call.project.relation.add({ ...relation, project: first, other: second }),
  ).rejects.toMatchObject(refusedWith({ code: 'relation-impossible', why: 'circle' }))
  await expect(stranger.call.project.relation.add({ ...relation, project: first })).rejects.toMatchObject(
    refusedWith({ code: 'not-found' }),
  )
})

test('shares make up a hundred; two versions lie side by side, what differs first', async () => {
  const id = await begin('共同引进')
  const shares = { [town]: 60, '120119106': 40 }
  const owner = { id, version: 1, ownerPerson: null }
  await expect(reporter.call.project.assign({ ...owner, shares: { [town]: 60 } })).rejects.toMatchObject(
    refusedWith({ code: 'shares-invalid', sum: 60 }),
  )
  const { version } = await reporter.call.project.assign({ ...owner, shares })
  await reporter.call.record.update({ entity: 'project', id, version, values: { investor: '另一公司' } })
  const { lines, to } = await reporter.call.project.compare({ id, from: 1, to: 3 })
  expect(to).toMatchObject({ label: 'project.update', actorName: '填报甲' })
  expect(lines.slice(0, 3)).toEqual([
    expect.objectContaining({ id: 'shares', differs: true }),
    { id: 'investor', label: '投资方', before: '示例公司', after: '另一公司', differs: true },
    expect.objectContaining({ differs: false }),
  ])
  expect(JSON.stringify(lines)).not.toContain('13800000001')
})

test('who is named in a comment finds it on his first page until he has seen it', async () => {
  const id = await begin('请看留言')
  const found = await office.call.comment.mentionable({ project: id, words: '填报' })
  // Without dated roles nobody is offered; with them only who may read the project.
  expect(found).toEqual([])
  await side.database.query(
    `insert into role_holding (id, user_id, role, unit_code, from_day) values ('h1', $1, 'reporter', $2, '2024-01-01'), ('h2', $3, 'reporter', '120119106', '2024-01-01')`,
    [reporter.actor.userId, town, stranger.actor.userId],
  )
  expect(await office.call.comment.mentionable({ project: id, words: '' })).toEqual([
    expect.objectContaining({ name: '填报甲' }),
  ])
  await expect(
    office.call.comment.add({ project: id, text: '请看', mentions: [stranger.actor.userId] }),
  ).rejects.toMatchObject(refusedWith({ code: 'not-found', what: 'person' }))
  const { id: comment } = await office.call.comment.add({
    project: id,
    text: '@填报甲 请补充用地情况',
    mentions: [reporter.actor.userId],
  })
  expect((await reporter.call.home.get()).tasks).toContainEqual(
    expect.objectContaining({ kind: 'project-mention', key: id }),
  )
  await reporter.call.comment.see({ project: id })
  expect((await reporter.call.home.get()).tasks.map(({ kind }) => kind)).not.toContain('project-mention')
  await expect(reporter.call.comment.remove({ id: comment })).rejects.toMatchObject(
    refusedWith({ code: 'not-permitted' }),
  )
  await office.call.comment.remove({ id: comment })
  expect((await reporter.call.comment.list({ project: id })).comments).toEqual([])
})

test('hostile and huge input is kept harmless or refused in words, never half', async () => {
  const long = '长'.repeat(10_000)
  const create = (values: Record<string, string>) =>
    reporter.call.project.create({ unit: town, stage: 'planned', values })
  for (const [values, field, code] of [
    [{ name: long }, 'name', 'text-too-long'],
    [{ name: '金额', investment: '99999999999999999' }, 'investment', 'amount-too-large'],
    [{ name: '年份', signedOn: '1024-04-24' }, 'signedOn', 'date-out-of-range'],
    [{ name: '年份', signedOn: '2124-04-24' }, 'signedOn', 'date-out-of-range'],
  ] as const) {
    await expect(create(values)).rejects.toMatchObject(
      refusedWith({ code: 'fields-invalid', faults: { [field]: expect.objectContaining({ code }) } }),
    )
  }
  const { id } = await create({
    name: '反\u202e向\u200b零宽',
    investor: '=HYPERLINK("http://x","y")',
    content: '<img src=x onerror=alert(1)>',
  })
  const project = await reporter.call.project.get({ id })
  expect(project.name).not.toMatch(/[\u202e\u200b]/)
  expect(project.values).toMatchObject({
    investor: '=HYPERLINK("http://x","y")',
    content: '<img src=x onerror=alert(1)>',
  })
  await expect(reporter.call.comment.add({ project: id, text: long })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
  })
})
