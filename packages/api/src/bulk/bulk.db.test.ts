import { write } from '@zhaoshang/db'
import { accept, assertDay, expectAccepted, instantAt, jizhou, type Values } from '@zhaoshang/domain'
import { TRPCError } from '@trpc/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRecords } from '../record/write-record.ts'
import { refusalOf } from '../refusal/refused.ts'
import { openStaffSide, type Person, type StaffSide } from '../testing/staff-side.ts'

const [town, otherTown] = ['120119105', '120119106']
const now = instantAt(assertDay('2024-04-20'), '09:00')
let side: StaffSide
let reporter: Person
let office: Person
beforeAll(async () => {
  side = await openStaffSide(instantAt(assertDay('2024-04-24'), '09:00'))
  reporter = await side.person('填报人', { role: 'reporter', unit: town })
  office = await side.person('办公室', { role: 'office', unit: 'office' })
})
afterAll(() => side.close())

async function register(unit: string, records: readonly Values[]): Promise<string[]> {
  const context = { actor: `user-of-${unit}`, request: 'r', label: 'test', now }
  const place = { plan: jizhou, unit, today: assertDay('2024-04-20') }
  const done = await write(side.database, context, async (w) =>
    accept(
      await createRecords(
        w,
        'project',
        place,
        records.map((values) => ({ values, stage: 'negotiating' })),
      ),
    ),
  )
  return expectAccepted(done, 'projects')
}

const refusal = async (asked: Promise<unknown>) => {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof TRPCError)) throw new Error('was not refused')
  return refusalOf(error)
}

const valueOf = async (ids: readonly string[], field: string) =>
  (
    await side.database.query<{ value: unknown }>(
      `select values -> $2 as value from project where id = any($1) order by array_position($1, id)`,
      [ids, field],
    )
  ).map(({ value }) => value)

test('a change for many shows every cell first, leaves alone what is not mine, and is taken back as one', async () => {
  const ids = await register(town, [
    { name: '项甲', remarks: '有意向' },
    { name: '项乙' },
    { name: '项丙', remarks: '催办' },
  ])
  const [foreign = ''] = await register(otherTown, [{ name: '外镇项目' }])
  const change = { does: 'set', field: 'remarks', text: ' 催办 ' } as const
  const shown = await reporter.call.bulk.preview({ which: { ids: [...ids, foreign] }, change })
  expect(shown).toMatchObject({
    cells: [
      { name: '项甲', before: '有意向', after: '催办' },
      { name: '项乙', before: '', after: '催办' },
    ],
    unchanged: 1,
    faulty: 0,
    // What one may not see is not even counted.
    notMine: 0,
  })
  const { changed, changeSet } = await reporter.call.bulk.change({ rows: shown.rows, change })
  expect(changed).toBe(2)
  expect(await valueOf([...ids, foreign], 'remarks')).toEqual(['催办', '催办', '催办', null])
  await reporter.call.changes.undo({ changeSet })
  expect(await valueOf(ids, 'remarks')).toEqual(['有意向', null, '催办'])
})

test('text is added behind what stands there, a field is emptied, what cannot be read is named', async () => {
  const ids = await register(town, [{ name: '项丁', remarks: '已联系' }, { name: '项戊' }])
  const which = { ids }
  const append = { does: 'append', field: 'remarks', text: '下周再谈' } as const
  const added = await reporter.call.bulk.preview({ which, change: append })
  expect(added.cells.map(({ after }) => after)).toEqual(['已联系；下周再谈', '下周再谈'])
  await reporter.call.bulk.change({ rows: added.rows, change: append })
  const clear = { does: 'clear', field: 'remarks' } as const
  const cleared = await reporter.call.bulk.preview({ which, change: clear })
  await reporter.call.bulk.change({ rows: cleared.rows, change: clear })
  expect(await valueOf(ids, 'remarks')).toEqual([null, null])
  const wrong = { does: 'set', field: 'investment', text: '很多' } as const
  const seen = await reporter.call.bulk.preview({ which, change: wrong })
  expect(seen).toMatchObject({ rows: [], faulty: 2, faults: [{ fault: { code: 'amount-unreadable' } }, {}] })
  const name = { does: 'set', field: 'name', text: '同一名称' } as const
  expect((await refusal(reporter.call.bulk.preview({ which, change: name }))).code).toBe('not-found')
})

test('where one changed since it was looked at, nothing is done and it is named', async () => {
  const ids = await register(town, [{ name: '项己' }, { name: '项庚' }])
  const change = { does: 'set', field: 'remarks', text: '催办' } as const
  const { rows } = await reporter.call.bulk.preview({ which: { ids }, change })
  await reporter.call.record.update({
    entity: 'project',
    id: ids[1] ?? '',
    version: 1,
    values: { remarks: '别的话' },
  })
  expect(await refusal(reporter.call.bulk.change({ rows, change }))).toEqual({
    code: 'rows-stale',
    rows: 1,
    names: ['项庚'],
  })
  expect(await valueOf(ids, 'remarks')).toEqual([null, '别的话'])
})

test('all that fit a filter are changed, but no more than 5,000 at once', async () => {
  const [first = ''] = await register(
    otherTown,
    Array.from({ length: 250 }, (_, n) => ({ name: `批量第${n}号`, industry: 'materials' })),
  )
  const change = { does: 'set', field: 'remarks', text: '核对' } as const
  const which = { filter: { unit: [otherTown], industry: ['materials'] } }
  const editor = await side.person('外镇填报人', { role: 'reporter', unit: otherTown })
  const shown = await editor.call.bulk.preview({ which, change })
  expect(shown.rows).toHaveLength(250)
  expect(shown.cells).toHaveLength(200)
  expect((await editor.call.bulk.change({ rows: shown.rows, change })).changed).toBe(250)
  await side.database.query(
    `insert into project (id, name, name_key, stage, status, reporting_unit, industry, origin, first_reporter,
       values, version, created_at, updated_at)
     select id || '-' || n, name, name_key, stage, status, reporting_unit, industry, origin, first_reporter,
       values, version, created_at, updated_at
     from project cross join generate_series(1, 4751) n where id = $1`,
    [first],
  )
  expect(await refusal(editor.call.bulk.preview({ which, change }))).toEqual({
    code: 'too-many-projects',
    limit: 5_000,
  })
})

test('projects of a unit are handed to another; the first reporter stays, and taking it back is on record too', async () => {
  const ids = await register(town, [{ name: '移交一' }, { name: '移交二' }])
  const which = { ids }
  const shown = await office.call.transfer.preview({ which, toUnit: otherTown })
  expect(shown).toMatchObject({ projects: [{ name: '移交一', fromUnit: town }, {}], leftOut: 0 })
  expect(shown.credits).toContainEqual({ rule: '签约项目', attribution: 'first-reporter' })
  const asked = { rows: shown.rows, toUnit: otherTown, day: assertDay('2024-04-24'), reason: '地块划归' }
  expect((await refusal(reporter.call.transfer.move(asked))).code).toBe('not-permitted')
  expect(await refusal(office.call.transfer.move({ ...asked, day: assertDay('2024-04-25') }))).toEqual({
    code: 'transfer-impossible',
    why: 'day-in-future',
  })
  const { transferred, changeSet } = await office.call.transfer.move(asked)
  expect(transferred).toBe(2)
  const standing = () =>
    side.database.query(
      `select reporting_unit as unit, first_reporter as first,
        (select string_agg(from_unit || '>' || to_unit, ',' order by at, reason nulls last) from project_transfer where project_id = p.id) as moves
       from project p where id = any($1)`,
      [ids],
    )
  const moved = { unit: otherTown, first: town, moves: `${town}>${otherTown}` }
  expect(await standing()).toEqual([moved, moved])
  await office.call.changes.undo({ changeSet })
  const back = { unit: town, first: town, moves: `${town}>${otherTown},${otherTown}>${town}` }
  expect(await standing()).toEqual([back, back])
})
