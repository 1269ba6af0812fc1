import { assertDay, jizhou, type Expr, type ProjectFilter, type ProjectSort } from '@zhaoshang/domain'
import { beforeAll, expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { indexWords } from '../search/index-words.ts'
import { listProjects, type ProjectPage, type ProjectQuery } from './list-projects.ts'

const here = withDatabase()
const today = assertDay('2024-04-22')
const active = jizhou.statuses.find((status) => status.counts)?.id ?? ''
const everything: Expr = { all: [] }

function plant(n: number, over: Partial<New<'project'>> = {}): New<'project'> {
  return {
    id: `p${String(n).padStart(3, '0')}`,
    name: `项目${n}`,
    nameKey: `项目${n}`,
    stage: n % 2 === 0 ? 'negotiating' : 'landed',
    status: active,
    reportingUnit: n % 3 === 0 ? 'T1' : 'T2',
    industry: 'materials',
    origin: 'stock',
    firstReporter: 'T1',
    investmentYuan: n % 5 === 0 ? null : (n % 7) * 1_000,
    values: n % 4 === 0 ? {} : { land: n % 6, investor: `投资方${n}` },
    ...over,
  }
}

const rows = Array.from({ length: 60 }, (_, n) => plant(n))

beforeAll(async () => {
  await writeForTest(here.db, (w) => w.createMany('project', rows))
  await writeForTest(here.db, (w) =>
    w.put('sensitiveValue', { entity: 'project', entityId: 'p001', values: { contactPhone: '13800000001' } }),
  )
})

function list(filter: ProjectFilter, rest: Partial<ProjectQuery> = {}): Promise<ProjectPage> {
  return listProjects(here.db, { plan: jizhou, where: everything, filter, today, limit: 50, ...rest })
}

/** All pages of an order, one after another. */
async function walk(sort: ProjectSort, filter: ProjectFilter = {}): Promise<string[]> {
  const seen: string[] = []
  let page = await list(filter, { sort, limit: 7 })
  for (;;) {
    seen.push(...page.rows.map(({ id }) => id))
    if (!page.next) return seen
    page = await list(filter, { sort, limit: 7, after: page.next })
  }
}

test.each(
  [
    'number',
    'name',
    'stage',
    'reportingUnit',
    'investmentYuan',
    'updatedAt',
    'values.land',
    'nowhere',
  ].flatMap((by) => [
    { by, descending: false },
    { by, descending: true },
  ]),
)('pages ordered by $by (descending: $descending) show each row exactly once', async (sort) => {
  const seen = await walk(sort)
  expect(seen).toHaveLength(rows.length)
  expect(new Set(seen).size).toBe(rows.length)
})

test('rows without a value stand last in either direction', async () => {
  const without = new Set(rows.filter((row) => row.investmentYuan === null).map(({ id }) => id))
  for (const descending of [false, true]) {
    const seen = await walk({ by: 'investmentYuan', descending })
    expect(new Set(seen.slice(-without.size))).toEqual(without)
    const amounts = seen
      .slice(0, -without.size)
      .map((id) => rows.find((row) => row.id === id)?.investmentYuan ?? 0)
    expect(amounts).toEqual(amounts.toSorted((a, b) => (descending ? b - a : a - b)))
  }
})

test('stages go by the order of the plan, not of the alphabet', async () => {
  const { rows: found } = await list({}, { sort: { by: 'stage', descending: false }, limit: 60 })
  const order = jizhou.stages.map(({ id }) => id)
  const positions = found.map(({ stage }) => order.indexOf(stage))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('the columns asked for come with it, and a contact only where it may be read', async () => {
  const columns = ['values.land', 'company', 'name', 'values.contactPhone', 'nowhere']
  const asked = async (contacts: Expr) =>
    (await list({}, { columns, contacts, limit: 60 })).rows.find(({ id }) => id === 'p001')
  expect((await asked(everything))?.values).toEqual({
    'values.land': 1,
    'values.contactPhone': '13800000001',
  })
  expect((await asked({ in: ['reportingUnit', ['T1']] }))?.values).toEqual({ 'values.land': 1 })
  expect((await list({})).rows[0]).toMatchObject({
    number: expect.stringMatching(/^2024-\d{5}$/),
    values: {},
  })
})

test('one that was merged into another stands in no list', async () => {
  const before = await list({})
  await writeForTest(here.db, (w) => w.update('project', 'p010', 1, { mergedInto: 'p011' }))
  expect((await list({})).total).toBe(before.total - 1)
  expect((await walk({ by: 'name', descending: false })).includes('p010')).toBe(false)
})

test('words are found as they are written, before and after they are indexed', async () => {
  const found = async (text: string) => (await list({ text })).rows.map(({ id }) => id)
  const asked = async () => [
    await found('项目11'),
    await found('投资方1 项目'),
    await found('项目% 1'),
    await found('%'),
  ]
  const before = await asked()
  expect(before.slice(0, 2)).toEqual([['p011'], []])
  expect(before[3]).toEqual([])
  await indexWords(here.db)
  expect(await asked()).toEqual(before)
  await writeForTest(here.db, (w) => w.update('project', 'p011', 1, { name: '改名以后' }))
  expect(await found('项目11')).toEqual([])
  expect(await found('改名')).toEqual(['p011'])
  await indexWords(here.db)
  expect(await found('gmyh')).toEqual(['p011'])
})
