import { jizhou, type Expr } from '@zhaoshang/domain'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { comparable } from './comparable.ts'
import { initialsOf } from './initials.ts'
import { searchProjects, type SearchResult } from './search-projects.ts'

const here = withDatabase()
const everything: Expr = { all: [] }

function plant(name: string, over: Partial<New<'project'>> = {}): New<'project'> {
  return {
    name,
    nameKey: name,
    stage: 'signed',
    status: 'active',
    reportingUnit: 'T1',
    origin: 'stock',
    firstReporter: 'T1',
    values: {},
    ...over,
  }
}

function search(
  text: string,
  where = everything,
  rest: { limit?: number; after?: number } = {},
): Promise<SearchResult> {
  return searchProjects(here.db, { plan: jizhou, text, where, limit: 20, ...rest })
}

const names = async (text: string, where?: Expr): Promise<string[]> =>
  (await search(text, where)).rows.map(({ name }) => name)

beforeAll(async () => {
  await writeForTest(here.db, (w) =>
    w.createMany('project', [
      plant('高性能磁性材料生产基地（二期）', { investor: '北方磁材集团' }),
      plant('ABB工业机器人装配', { creditCode: '91120225MA0600000X', reportingUnit: 'T2' }),
      plant('重庆火锅底料加工', { company: '蓟香食品（天津）有限公司', responsibleUnit: 'T2' }),
      plant('新材料产业园'),
      plant('新型建材生产线'),
    ]),
  )
})

test.each([
  ['two characters', '磁性', ['高性能磁性材料生产基地（二期）']],
  ['the latest registered first', '材料', ['新材料产业园', '高性能磁性材料生产基地（二期）']],
  ['across brackets', '基地二期', ['高性能磁性材料生产基地（二期）']],
  ['one character', '锅', ['重庆火锅底料加工']],
  ['several words', '生产 新型', ['新型建材生产线']],
  ['investor', '北方磁材', ['高性能磁性材料生产基地（二期）']],
  ['company', '蓟香', ['重庆火锅底料加工']],
  ['letters of any case and width', 'ａｂｂ', ['ABB工业机器人装配']],
  ['initials of the sounds', 'gxncx', ['高性能磁性材料生产基地（二期）']],
  ['initials of a word with two readings', 'cqhg', ['重庆火锅底料加工']],
  ['two initials', 'hg', ['重庆火锅底料加工']],
  ['credit code', '91120225ma0600000x', ['ABB工业机器人装配']],
  ['nothing but signs', '（）', []],
])('%s: %s', async (_what, text, expected) => {
  const found = await search(text)
  expect(found.rows.map(({ name }) => name)).toEqual(expected)
  expect(found).toMatchObject({ total: expected.length, more: false, near: false, next: null })
})

test('the number, as it is written and by its end', async () => {
  const [one] = (await search('ABB')).rows
  expect(await names(one?.number ?? '')).toEqual(['ABB工业机器人装配'])
  expect(await names((one?.number ?? '').slice(-4))).toEqual(['ABB工业机器人装配'])
})

test('a typing error still finds it, and says that it only comes near', async () => {
  const typed = await search('高性能磁形材料')
  expect(typed).toMatchObject({ near: true, rows: [{ name: '高性能磁性材料生产基地（二期）' }] })
  const heard = await search('磁型材料')
  expect(heard.rows.map(({ name }) => name)).toContain('高性能磁性材料生产基地（二期）')
  expect(await search('火星移民')).toMatchObject({ total: 0, rows: [] })
})

test('found words are marked where they stand', async () => {
  const [magnet] = (await search('材料 北方 二期')).rows
  expect(magnet?.marks).toEqual({
    name: [
      [5, 7],
      [12, 14],
    ],
    investor: [[0, 2]],
  })
  const [heard] = (await search('cqhg')).rows
  expect(heard?.marks).toEqual({ name: [[0, 4]] })
  const [bracketed] = (await search('基地二期')).rows
  expect(bracketed?.marks).toEqual({ name: [[9, 14]] })
})

test('only what the reader may see is found, and counted', async () => {
  const ofUnit: Expr = { any: [{ in: ['reportingUnit', ['T2']] }, { in: ['responsibleUnit', ['T2']] }] }
  expect(await search('材料', ofUnit)).toMatchObject({ total: 0 })
  expect(await names('工业', ofUnit)).toEqual(['ABB工业机器人装配'])
  expect(await names('火锅', ofUnit)).toEqual(['重庆火锅底料加工'])
  expect(await names('火锅', { any: [] })).toEqual([])
  expect(await search('火锅低料', { any: [] })).toMatchObject({ total: 0, rows: [] })
})

test('a change is found at once, what it was no more; what was merged or removed is not found', async () => {
  const [row] = await writeForTest(here.db, (w) => w.createMany('project', [plant('风电叶片制造')]))
  const id = row?.id ?? ''
  expect(await names('叶片')).toEqual(['风电叶片制造'])
  await writeForTest(here.db, (w) =>
    w.update('project', id, 1, { name: '光伏组件制造', nameKey: '光伏组件制造' }),
  )
  expect(await search('叶片')).toMatchObject({ total: 0 })
  expect(await names('组件')).toEqual(['光伏组件制造'])
  await writeForTest(here.db, (w) => w.update('project', id, 2, { mergedInto: 'another' }))
  expect(await search('组件')).toMatchObject({ total: 0 })
  await writeForTest(here.db, (w) => w.update('project', id, 3, { mergedInto: null }))
  expect(await names('组件')).toEqual(['光伏组件制造'])
  await writeForTest(here.db, (w) => w.remove('project', id, 4))
  expect(await search('组件')).toMatchObject({ total: 0 })
  const left = await here.db.query('select from project_term where seq not in (select seq from project)')
  expect(left).toEqual([])
})

test('searches at once while others write are all right in the end', async () => {
  await Promise.all(
    Array.from({ length: 12 }, async (_, n) => {
      await writeForTest(here.db, (w) => w.create('project', plant(`并行写入${n}号`)))
      expect((await search('并行写入')).total).toBeGreaterThan(0)
    }),
  )
  expect(await search('并行写入')).toMatchObject({ total: 12 })
})

test('what is indexed is found as a reader of every text would find it', async () => {
  const characters = fc.constantFrom('新', '材', '料', '重', '行', 'A', 'b', '1', '（', ' ')
  const text = fc.string({ unit: characters, minLength: 1, maxLength: 8 })
  const rows = fc.sample(fc.record({ name: text, investor: fc.option(text, { nil: null }) }), {
    numRuns: 150,
    seed: 3,
  })
  await writeForTest(here.db, (w) =>
    w.createMany(
      'project',
      rows.map(({ name, investor }) => plant(name, { investor, reportingUnit: 'T7' })),
    ),
  )
  const stored = await here.db.query<{ id: string; name: string; investor: string | null; number: string }>(
    `select id, name, investor, number from project where reporting_unit = 'T7'`,
  )
  const readable = stored.map(({ id, name, investor, number }) => {
    const key = comparable(name).key
    return { id, lines: [key, initialsOf(key), comparable(investor ?? '').key, comparable(number).key] }
  })
  const asked = fc.string({ unit: characters, minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(asked, async (typed) => {
      const words = typed
        .split(/\s+/)
        .map((word) => comparable(word).key)
        .filter(Boolean)
      const expected = readable.filter(({ lines }) =>
        words.every((word) => lines.some((line) => line.includes(word))),
      )
      const where: Expr = { eq: ['reportingUnit', 'T7'] }
      const found = await search(typed, where, { limit: 200 })
      if (words.length === 0 || expected.length === 0) expect(found.near || found.total === 0).toBe(true)
      else expect(found.rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort())
    }),
    { numRuns: 150 },
  )
})

test('hits are counted to a thousand, and pages go on behind', async () => {
  const many = Array.from({ length: 1_030 }, (_, n) => plant(`批量样品${n}`))
  await writeForTest(here.db, (w) => w.createMany('project', many))
  const first = await search('样品')
  expect(first).toMatchObject({ total: 1_000, more: true })
  let seen = first.rows.length
  for (let next = first.next; next !== null;) {
    const page = await search('样品', everything, { limit: 200, after: next })
    seen += page.rows.length
    next = page.next
  }
  expect(seen).toBe(1_030)
})
