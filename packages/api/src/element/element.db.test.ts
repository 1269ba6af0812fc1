import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt, jizhou, type Day } from '@zhaoshang/domain'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'
import { decisionFile, decisionFileAllowed, receiveDecisionFile } from './decision-file.ts'
import { elementStanding } from './standing.ts'

const town = '120119105'
const monday = assertDay('2024-04-08')
let side: StaffSide
let reporter: Person
let land: Person
let energy: Person
let finance: Person
let emissions: Person
let office: Person
let leader: Person
let deputy: Person
let other: Person

beforeAll(async () => {
  side = await openStaffSide(instantAt(monday, '09:00'))
  reporter = await side.person('镇填报', { role: 'reporter', unit: town })
  land = await side.person('规资联络', { role: 'liaison', unit: 'ghzy' })
  energy = await side.person('发改联络', { role: 'liaison', unit: 'fgw' })
  finance = await side.person('财政', { role: 'department', unit: 'czj' })
  emissions = await side.person('环境联络', { role: 'liaison', unit: 'sthj' })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  leader = await holder('组长', 'leader')
  deputy = await holder('副组长', 'deputy-leader')
  other = await side.person('别镇', { role: 'reporter', unit: '120119106' })
})
afterAll(() => side.close())

/** Somebody who holds a post, as his session says. */
async function holder(name: string, post: string): Promise<Person> {
  const person = await side.person(name, { role: post, unit: 'office' })
  ;(person.actor as { posts: unknown }).posts = [{ post, unit: null }]
  return person
}

async function project(
  name: string,
  stage = 'negotiating',
  flags: string[] = [],
): Promise<{ id: string; version: number }> {
  const context = { actor: 'test', request: 'test', label: 'test', now: instantAt(monday, '08:00') }
  return expectAccepted(
    await write(side.database, context, async (w) => {
      const [id = ''] = await createRecords(w, 'project', { plan: jizhou, unit: town, today: monday }, [
        { values: { name, land: 46, projectKind: 'new', content: '两条生产线' }, stage },
      ])
      const [row] = await w.query<{ version: number }>('select version from project where id = $1', [id])
      const version = row?.version ?? 1
      if (flags.length === 0) return accept({ id, version })
      const saved = await w.update('project', id, version, { flags })
      return accept({ id, version: saved.version })
    }),
    'a project',
  )
}

const needed = {
  land: { area: 46.5 },
  funds: { amount: 1000 },
  energy: { coal: 3000 },
  emissions: { pollutant1: 1, pollutant2: 0.2, pollutant3: 0, pollutant4: 2.5 },
}
const send = (of: { id: string; version: number }, more = {}) =>
  reporter.call.element.send({
    project: of.id,
    version: of.version,
    review: 'elements',
    needed,
    note: '请审核',
    ...more,
  })
const refusal = (code: string, more = {}) => ({ refusal: { code, ...more } })
const day = (text: string, hour = '10:00') => side.at(instantAt(assertDay(text), hour))
const askOf = async (person: Person, name: string) => {
  const { rows } = await person.call.element.mine({})
  const found = rows.find((row) => row.name === name)
  if (!found) throw new Error(`${name} waits for nobody here`)
  return found
}
const decide = async (person: Person, name: string, result: 'pass' | 'conditions' | 'refuse', more = {}) => {
  const { id, version } = await askOf(person, name)
  return person.call.element.decide({
    ask: id,
    version,
    result,
    figures: {},
    reason: '',
    validUntil: null,
    file: null,
    ...more,
  })
}
const standing = async (id: string, on: Day = monday) =>
  (await elementStanding(side.database, jizhou, reporter.context().calendar, [id], on)).get(id)

test('a project is sent to four units side by side, each with its own clock of working days', async () => {
  day('2024-04-08')
  const of = await project('四路并行')
  await expect(send(of, { version: of.version + 1 })).rejects.toMatchObject(refusal('stale'))
  await expect(send(of, { needed: { ...needed, land: {} } })).rejects.toMatchObject(
    refusal('figure-invalid', { read: '用地面积' }),
  )
  await send(of)
  await expect(send(of)).rejects.toMatchObject(refusal('element-impossible', { why: 'already-sent' }))
  for (const person of [land, energy, finance, emissions])
    expect(await askOf(person, '四路并行')).toMatchObject({
      dueDay: '2024-04-17',
      daysLeft: 7,
      fastLane: false,
    })
  expect((await askOf(emissions, '四路并行')).needed).toEqual(needed.emissions)
  await expect(other.call.element.ofProject({ project: of.id })).rejects.toMatchObject(refusal('not-found'))
  expect((await other.call.element.overview({})).rows).toEqual([])

  day('2024-04-18')
  const seen = await office.call.element.overview({ view: 'overdue' })
  expect(seen.rows.map(({ name, unitName }) => [name, unitName])).toEqual(
    ['规资分局', '财政局', '发改委', '生态环境局'].map((unit) => ['四路并行', unit]),
  )
  expect(seen.counts.find(({ unit }) => unit === 'ghzy')).toMatchObject({ waiting: 1, overdue: 1 })
})

test('a project that is not far enough, and one on the fast lane', async () => {
  day('2024-04-08')
  const early = await project('尚在谋划', 'planned')
  await expect(send(early)).rejects.toMatchObject(refusal('element-impossible', { why: 'stage-early' }))
  const fast = await project('标志性项目', 'negotiating', ['flagship'])
  await send(fast)
  expect(await askOf(land, '标志性项目')).toMatchObject({ dueDay: '2024-04-11', daysLeft: 3, fastLane: true })
  expect((await land.call.element.mine({})).rows[0]?.name).toBe('标志性项目')
})

test('deciding: conditions and refusals say why, a stale one is refused, a later word counts in its place', async () => {
  day('2024-04-08')
  const of = await project('逐项审核')
  await send(of)
  await expect(decide(land, '逐项审核', 'refuse')).rejects.toMatchObject(refusal('reason-needed'))
  await expect(decide(land, '逐项审核', 'pass', { figures: { area: -1 } })).rejects.toMatchObject(
    refusal('figure-invalid'),
  )
  await expect(
    decide(land, '逐项审核', 'pass', { validUntil: assertDay('2024-04-01') }),
  ).rejects.toMatchObject(refusal('element-impossible', { why: 'day-outside' }))
  const asked = await askOf(land, '逐项审核')
  await expect(
    energy.call.element.decide({
      ask: asked.id,
      version: asked.version,
      result: 'pass',
      figures: {},
      reason: '',
      validUntil: null,
      file: null,
    }),
  ).rejects.toMatchObject(refusal('not-found'))
  const first = await decide(land, '逐项审核', 'conditions', {
    figures: { area: 40 },
    reason: '按四十亩供地',
    validUntil: assertDay('2024-10-31'),
  })
  const [said] = await side.database.query<{ id: string }>(
    `select id from change_set where label = 'element.decide' order by id desc limit 1`,
  )
  await expect(office.call.changes.undo({ changeSet: said?.id ?? '' })).rejects.toMatchObject(
    refusal('not-undoable'),
  )
  await expect(
    land.call.element.decide({
      ask: asked.id,
      version: asked.version,
      result: 'pass',
      figures: {},
      reason: '',
      validUntil: null,
      file: null,
    }),
  ).rejects.toMatchObject(refusal('stale'))
  expect((await land.call.element.mine({})).rows.map(({ name }) => name)).not.toContain('逐项审核')
  expect((await land.call.element.mine({ view: 'decided' })).rows[0]).toMatchObject({
    name: '逐项审核',
    result: 'conditions',
  })
  for (const person of [energy, finance, emissions]) await decide(person, '逐项审核', 'pass')
  expect(await standing(of.id)).toMatchObject({ passed: ['elements'] })
  expect((await standing(of.id))?.reviews[0]?.state.state).toBe('conditions')
  expect((await standing(of.id, assertDay('2024-11-01')))?.passed).toEqual([])

  await land.call.element.decide({
    ask: asked.id,
    version: first.version,
    result: 'refuse',
    figures: {},
    reason: '规划调整',
    validUntil: null,
    file: null,
  })
  expect(await standing(of.id)).toMatchObject({ passed: [] })
  const view = await reporter.call.element.ofProject({ project: of.id })
  expect(view.reviews[0]?.dimensions[0]?.decisions.map(({ result }) => result)).toEqual([
    'conditions',
    'refuse',
  ])
  expect(view.reviews[0]).toMatchObject({ state: 'refuse', maySend: true, mayRaise: ['land'] })
})

test('what was refused is sent again as a new round; the earlier words stay', async () => {
  day('2024-04-09')
  const of = await project('再报一次')
  const { request } = await send(of)
  await decide(land, '再报一次', 'refuse', { reason: '不符合规划' })
  expect((await office.call.element.overview({ view: 'refused' })).rows.map(({ name }) => name)).toContain(
    '再报一次',
  )
  const refusedTask = async () =>
    (await reporter.call.home.get()).tasks.find(({ kind }) => kind === 'elements-refused')?.count ?? 0
  const refused = await refusedTask()
  const again = await send(of)
  expect(await refusedTask()).toBe(refused - 1)
  const waiting = (await energy.call.element.mine({ limit: 100 })).rows.filter(
    ({ name }) => name === '再报一次',
  )
  expect(waiting.map(({ round }) => round)).toEqual([2])
  expect(
    (await office.call.element.overview({ view: 'refused' })).rows.map(({ name }) => name),
  ).not.toContain('再报一次')
  expect(again.request).not.toBe(request)
  const view = await reporter.call.element.ofProject({ project: of.id })
  expect(view.reviews[0]).toMatchObject({ state: 'running', request: { round: 2 } })
  expect(view.reviews[0]?.earlier).toMatchObject([{ round: 1, result: 'refuse', reason: '不符合规划' }])
})

test('a round is taken back: nobody is asked any more', async () => {
  day('2024-04-09')
  const of = await project('撤回重来')
  const { request } = await send(of)
  await expect(other.call.element.withdraw({ request, version: 1 })).rejects.toMatchObject(
    refusal('not-found'),
  )
  await reporter.call.element.withdraw({ request, version: 1 })
  expect((await land.call.element.mine({})).rows.map(({ name }) => name)).not.toContain('撤回重来')
  expect((await standing(of.id))?.reviews[0]?.state.state).toBe('not-sent')
})

test('a round that was sent by mistake is undone while nobody has said anything, and not afterwards', async () => {
  day('2024-04-09')
  const of = await project('误送')
  const sentBy = async () => {
    const { request } = await send(of)
    const [made] = await side.database.query<{ id: string }>(
      `select change_set as id from change where entity_id = $1 and action = 'create'`,
      [request],
    )
    return made?.id ?? ''
  }
  await reporter.call.changes.undo({ changeSet: await sentBy() })
  expect((await reporter.call.element.ofProject({ project: of.id })).reviews[0]).toMatchObject({
    state: 'not-sent',
    maySend: true,
  })
  const meant = await sentBy()
  await decide(land, '误送', 'pass')
  await expect(reporter.call.changes.undo({ changeSet: meant })).rejects.toMatchObject(
    refusal('undo-contradicted'),
  )
})

test('a refused and a stuck element go to the leading group, in order, and the gate opens again', async () => {
  day('2024-04-09')
  const of = await project('一事一议项目')
  const { request } = await send(of)
  const raise = (dimensions: string[]) =>
    reporter.call.element.raise({
      request,
      version: 1,
      dimensions,
      judgement: '带动性强，指标可由区级统筹',
      proposal: '同意区级统筹调剂',
    })
  await expect(raise(['land'])).rejects.toMatchObject(refusal('element-impossible', { why: 'not-raisable' }))
  await decide(emissions, '一事一议项目', 'refuse', { reason: '无总量指标' })
  for (const person of [land, finance]) await decide(person, '一事一议项目', 'pass')
  day('2024-04-25')
  const { approval } = await raise(['emissions', 'energy'])
  await expect(raise(['emissions'])).rejects.toMatchObject(
    refusal('element-impossible', { why: 'not-raisable' }),
  )
  await expect(send(of)).rejects.toMatchObject(refusal('element-impossible', { why: 'case-open' }))
  const about = (await reporter.call.approval.get({ id: approval })).about
  expect(about.map(({ label }) => label)).toEqual([
    '项目',
    '填报单位',
    '建设内容及规模',
    '主要污染物排放总量',
    '能耗',
    '研判意见',
    '建议',
  ])
  await expect(other.call.approval.get({ id: approval })).rejects.toMatchObject(refusal('not-permitted'))
  expect((await deputy.call.home.get()).tasks).toContainEqual(
    expect.objectContaining({ kind: 'approval', key: approval }),
  )
  const answer = (person: Person, step: string, post: 'leader' | 'deputy-leader') =>
    person.call.approval.answer({ approval, step, decider: `post:${post}`, answer: 'agree' })
  await expect(answer(leader, 'leader', 'leader')).rejects.toMatchObject(refusal('not-asked'))
  await answer(deputy, 'deputy', 'deputy-leader')
  expect((await standing(of.id, assertDay('2024-04-25')))?.passed).toEqual([])
  await answer(leader, 'leader', 'leader')
  expect((await standing(of.id, assertDay('2024-04-25')))?.passed).toEqual(['elements'])
  expect((await energy.call.element.mine({})).rows.map(({ name }) => name)).not.toContain('一事一议项目')
  const cases = await office.call.element.cases({})
  expect(cases.rows.find(({ name }) => name === '一事一议项目')).toMatchObject({
    state: 'passed',
    dimensions: ['emissions', 'energy'],
  })
})

test('a case is withdrawn by the unit that raised it, not by another', async () => {
  day('2024-04-09')
  const of = await project('撤回议题')
  const { request } = await send(of)
  await decide(land, '撤回议题', 'refuse', { reason: '占用永久基本农田' })
  const { approval } = await reporter.call.element.raise({
    request,
    version: 1,
    dimensions: ['land'],
    judgement: '可调整选址',
    proposal: '给予两个月',
  })
  const take = (person: Person) =>
    person.call.approval.withdraw({ id: approval, version: 1, reason: '另行选址' })
  await expect(take(other)).rejects.toMatchObject(refusal('not-permitted'))
  await take(reporter)
  expect((await standing(of.id))?.reviews[0]).toMatchObject({ overruled: [] })
})

test('the timeline of a project tells what was sent, decided, raised and ended', async () => {
  day('2024-04-09')
  const of = await project('留痕')
  const { request } = await send(of)
  await decide(land, '留痕', 'refuse', { reason: '选址不符' })
  const { approval } = await reporter.call.element.raise({
    request,
    version: 1,
    dimensions: ['land'],
    judgement: '可调整',
    proposal: '调整选址',
  })
  await reporter.call.approval.withdraw({ id: approval, version: 1, reason: '已调整' })
  await expect(reporter.call.element.withdraw({ request, version: 1 })).rejects.toMatchObject(
    refusal('element-impossible', { why: 'not-open' }),
  )
  const { id } = await reporter.call.assurance.save({
    id: null,
    version: 0,
    project: of.id,
    kind: 'land',
    unit: 'ghzy',
    needed: 3,
    neededDay: null,
    note: '',
  })
  await land.call.assurance.deliver({
    id,
    version: 1,
    committed: 3,
    committedDay: null,
    delivered: null,
    deliveredDay: null,
    note: '',
  })
  const { entries } = await reporter.call.project.timeline({
    id: of.id,
    kinds: ['element', 'specialCase', 'assurance'],
  })
  const told = entries.map(({ kind, actorName, detail }) => [
    kind,
    actorName,
    detail['what'] ?? detail['state'] ?? detail['action'],
  ])
  expect(told).toHaveLength(6)
  for (const line of [
    ['element', '镇填报', 'sent'],
    ['element', '规资联络', 'decided'],
    ['specialCase', '镇填报', 'raised'],
    ['specialCase', '镇填报', 'withdrawn'],
    ['assurance', '镇填报', 'create'],
    ['assurance', '规资联络', 'update'],
  ])
    expect(told).toContainEqual(line)
})

test('a document comes with a decision: read by the unit and by who reads the project, refused for what it is not', async () => {
  day('2024-04-09')
  const of = await project('附文件')
  await send(of)
  const folder = await mkdtemp(join(tmpdir(), 'decision-'))
  const upload = async (text: string, sha256: string) => {
    const path = join(folder, sha256)
    await writeFile(path, text)
    const allowed = expectAccepted(decisionFileAllowed(land.context()), 'may upload')
    return receiveDecisionFile(allowed, { path, name: '审核意见.pdf', size: text.length, sha256 })
  }
  expect(await upload('只是文字', 'a'.repeat(64))).toMatchObject({ refusal: { code: 'file-not-a-scan' } })
  expect(decisionFileAllowed(reporter.context())).toMatchObject({ refusal: { code: 'not-permitted' } })
  const { file } = expectAccepted(await upload('%PDF-1.7\n%%EOF', 'b'.repeat(64)), 'a document')
  await rm(folder, { recursive: true })
  await expect(decide(land, '附文件', 'pass', { file: 'c'.repeat(64) })).rejects.toMatchObject(
    refusal('file-missing'),
  )
  const { decision } = await decide(land, '附文件', 'pass', { file })
  for (const person of [land, reporter, office])
    expect(await decisionFile(person.context(), decision)).toMatchObject({
      ok: true,
      value: { name: '审核意见.pdf' },
    })
  for (const person of [other, energy])
    expect(await decisionFile(person.context(), decision)).toMatchObject({ refusal: { code: 'not-found' } })
})
