import { assertDay, instantAt } from '@zhaoshang/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

let side: StaffSide
let office: Person
let head: Person
let neighbour: Person
const town = '120119105'
const year = 2024
const indicator = 'signed-projects'

beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-06-30'), '09:00'))
  office = await side.person('办公室', { role: 'office', unit: 'office' })
  head = await side.person('镇审核', { role: 'reviewer', unit: town })
  neighbour = await side.person('邻镇审核', { role: 'reviewer', unit: '120119106' })
})
afterAll(() => side.close())

const cell = async (person: Person, of = indicator) =>
  (await person.call.target.get({ year })).cells.find((one) => one.indicator === of && one.unit === town)

test('proposed, consulted, answered, issued; nothing before its time', async () => {
  await office.call.target.set({
    year,
    cells: [
      { indicator, unit: town, figure: 8, version: 0 },
      { indicator: 'trips', unit: town, figure: 12, version: 0 },
    ],
  })
  await expect(
    head.call.target.set({ year, cells: [{ indicator, unit: town, figure: 1, version: 1 }] }),
  ).rejects.toMatchObject({ refusal: { code: 'not-permitted' } })
  const before = await cell(head)
  const answer = { id: before?.id ?? '', version: 1, agrees: false, otherFigure: 6, reason: '用地未批' }
  await expect(head.call.target.answer(answer)).rejects.toMatchObject({
    refusal: { code: 'target-state', state: 'proposed' },
  })
  await expect(office.call.target.moveYear({ year, action: 'issue', version: 1 })).rejects.toMatchObject({
    refusal: { code: 'target-state' },
  })
  await office.call.target.moveYear({ year, action: 'consult', version: 1 })
  const waiting = async (person: Person) =>
    (await person.call.home.get()).tasks.filter(({ kind }) => kind.startsWith('target-'))
  expect(await waiting(head)).toMatchObject([{ kind: 'target-consult', key: '2024', detail: '2 项等您答复' }])
  expect(await waiting(office)).toEqual([])
  expect((await head.call.home.get()).targets).toBeUndefined()
  await expect(neighbour.call.target.answer(answer)).rejects.toMatchObject({ refusal: { code: 'not-found' } })
  await expect(head.call.target.answer({ ...answer, reason: '' })).rejects.toMatchObject({
    refusal: { code: 'reason-needed' },
  })
  await head.call.target.answer(answer)
  expect(await cell(office)).toMatchObject({ answer: 'other', otherFigure: 6, otherReason: '用地未批' })
  expect(await waiting(office)).toMatchObject([{ kind: 'target-answers', detail: '1 项另有意见' }])
  await office.call.target.set({ year, cells: [{ indicator, unit: town, figure: 6, version: 2 }] })
  await office.call.target.moveYear({ year, action: 'issue', version: 2 })
  expect(await head.call.target.get({ year })).toMatchObject({ state: 'issued' })
  expect((await head.call.home.get()).targets).toMatchObject({
    year,
    lines: [
      { indicator, standing: { target: 6, done: 0, state: 'behind' } },
      { indicator: 'trips', standing: { target: 12 } },
    ],
  })
  expect((await neighbour.call.home.get()).targets).toBeUndefined()
  await expect(
    office.call.target.set({ year, cells: [{ indicator, unit: town, figure: 7, version: 3 }] }),
  ).rejects.toMatchObject({ refusal: { code: 'target-state' } })
})

test('split to the last part, adjusted with a reason, all of it kept', async () => {
  const stored = await cell(head)
  const [id, version] = [stored?.id ?? '', stored?.version ?? 0]
  await expect(
    head.call.target.split({ id, version, quarters: [1, 1, 1, 1], shares: [] }),
  ).rejects.toMatchObject({ refusal: { code: 'split-differs', left: '2' } })
  const done = await head.call.target.split({
    id,
    version,
    quarters: [1, 2, 2, 1],
    shares: [{ name: '工业园', figure: 6 }],
  })
  expect(await cell(head)).toMatchObject({
    quarters: [1, 2, 2, 1],
    standing: { done: 0, elapsedPercent: 50, gap: -3, state: 'behind' },
  })
  await expect(
    office.call.target.adjust({ id, version: done.version, figure: 5, reason: '' }),
  ).rejects.toMatchObject({ refusal: { code: 'reason-needed' } })
  await office.call.target.adjust({ id, version: done.version, figure: 5, reason: '市里调减' })
  expect(await cell(head)).toMatchObject({ figure: 5, quarters: null, shares: [] })
  expect(
    (await head.call.target.history({ id })).map(({ action, from, to, reason }) => [
      action,
      from,
      to,
      reason,
    ]),
  ).toEqual([
    ['set', null, 8, null],
    ['consult', null, 8, null],
    ['answer', 8, 6, '用地未批'],
    ['set', 8, 6, null],
    ['issue', null, 6, null],
    ['split', 6, 6, null],
    ['adjust', 6, 5, '市里调减'],
  ])
  await expect(neighbour.call.target.history({ id })).rejects.toMatchObject({
    refusal: { code: 'not-found' },
  })
})

test('done is counted from what the office passed in the register, or entered with its source, as of any day', async () => {
  await side.database.query(
    `insert into project (id, name, name_key, stage, status, reporting_unit, origin, first_reporter, values, version, created_at, updated_at)
     values ('p1', '甲', '甲', 'signed', 'active', $1, 'moved', $1, '{}', 2, now(), now()), ('p2', '乙', '乙', 'signed', 'active', $1, 'stock', $1, '{}', 1, now(), now())`,
    [town],
  )
  await side.database.query(
    `insert into project_stage (project_id, stage, business_day, origin, review_state, review_day, version, created_at, updated_at)
     values ('p1', 'signed', '2024-03-28', 'moved', 'passed', '2024-04-02', 1, now(), now()),
            ('p2', 'signed', '2024-03-28', 'stock', null, '2024-04-02', 1, now(), now())`,
  )
  expect(await cell(head)).toMatchObject({ done: 1, standing: { percent: 20 } })
  expect(
    (await head.call.target.get({ year, day: assertDay('2024-04-01') })).cells.find(
      (one) => one.indicator === indicator && one.unit === town,
    )?.done,
  ).toBe(0)
  const trips = await cell(head, 'trips')
  const enter = (figure: number) =>
    head.call.target.enter({ id: trips?.id ?? '', day: assertDay('2024-05-06'), figure, source: '赴京拜访' })
  await enter(3)
  await enter(-1)
  expect(await cell(head, 'trips')).toMatchObject({ done: 2 })
  const counted = await cell(head)
  await expect(
    head.call.target.enter({ id: counted?.id ?? '', day: assertDay('2024-05-06'), figure: 1, source: 'x' }),
  ).rejects.toMatchObject({ refusal: { code: 'figure-invalid' } })
  expect((await neighbour.call.target.get({ year })).cells.every(({ unit }) => unit === '120119106')).toBe(
    true,
  )
})
