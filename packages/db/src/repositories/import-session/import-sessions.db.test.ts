import type { FormReading, Instant } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { appliedBefore, getImportSession, importSessionsOf } from './read-import-sessions.ts'

const here = withDatabase()

function reading(sheet: string): FormReading {
  return {
    sheet,
    hiddenSheet: false,
    list: 'negotiating',
    headingRows: [1],
    columns: [],
    rows: [],
    totals: [],
    notes: [],
  }
}
function session(sheet: string): New<'importSession'> {
  return {
    obligationKey: 'monthly/2024-04/T1',
    unit: 'T1',
    list: 'negotiating',
    fileSha256: 'f'.repeat(64),
    fileName: '洽谈.xlsx',
    reading: reading(sheet),
    state: 'open',
  }
}
const form = { unit: 'T1', list: 'negotiating', fileSha256: 'f'.repeat(64), sheet: 'Sheet1' }

test('the forms of a file stand in its order, and a form counts as applied only after it was', async () => {
  const [first] = await writeForTest(here.db, (w) =>
    w.createMany('importSession', [session('Sheet1'), session('Sheet2')]),
  )
  expect((await importSessionsOf(here.db, 'monthly/2024-04/T1')).map((head) => head.sheet)).toEqual([
    'Sheet1',
    'Sheet2',
  ])
  const stored = await getImportSession(here.db, first?.id ?? '')
  expect(stored).toMatchObject({
    reading: reading('Sheet1'),
    mapping: {},
    edits: {},
    leftOut: [],
    outcome: null,
    createdBy: 'test',
  })
  expect(await appliedBefore(here.db, form)).toBeNull()

  const outcome = { counts: { new: 2 }, records: { '5': 'p1' } }
  await writeForTest(here.db, (w) =>
    w.update('importSession', first?.id ?? '', 1, {
      state: 'applied',
      edits: { '5:3:investment': '6.5亿' },
      outcome,
    }),
  )
  expect(await appliedBefore(here.db, form)).toMatchObject({
    id: first?.id,
    outcome,
    edits: { '5:3:investment': '6.5亿' },
  })
  expect(await appliedBefore(here.db, { ...form, unit: 'T2' })).toBeNull()
})

test('what was read is in the change record by its sum only', async () => {
  const [row] = await here.db.query<{ after: { reading: object } }>(
    `select after from change where entity = 'importSession' limit 1`,
  )
  expect(Object.keys(row?.after.reading ?? {})).toEqual(['sha256'])
})

test('a form that could not be told waits without a list', async () => {
  const unknown = await writeForTest(
    here.db,
    (w) => w.create('importSession', { ...session('Sheet3'), list: null }),
    '2024-04-23T09:30:00+08:00' as Instant,
  )
  expect(unknown.list).toBeNull()
  expect((await importSessionsOf(here.db, 'monthly/2024-04/T1'))[0]?.id).toBe(unknown.id)
})
