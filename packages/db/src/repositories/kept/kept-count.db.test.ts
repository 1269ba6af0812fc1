import { assertDay, jizhou, type Expr, type ProjectFilter } from '@zhaoshang/domain'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { Parameters } from '../expr/expr-to-sql.ts'
import { projectCondition } from '../project/project-condition.ts'
import { keptCount } from './kept-count.ts'

const here = withDatabase()
const today = assertDay('2024-04-22')
const id = fc.constantFrom('a', 'b', '-', 'nowhere')
const unit = fc.constantFrom('T1', 'T2', 'written as it was')
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })

beforeAll(async () => {
  const row: fc.Arbitrary<New<'project'>> = fc.record({
    name: fc.constant('名'),
    nameKey: fc.constant('名'),
    stage: fc.constantFrom('a', 'b'),
    status: fc.constantFrom('a', 'b'),
    reportingUnit: unit,
    responsibleUnit: maybe(unit),
    industry: maybe(fc.constantFrom('a', 'b', '')),
    region: maybe(fc.constantFrom('a', 'b')),
    stageDay: maybe(fc.constantFrom(today, assertDay('2024-03-31'))),
    mergedInto: maybe(fc.constant('another')),
    origin: fc.constantFrom('stock' as const, 'moved' as const),
    firstReporter: fc.constant('T1'),
    values: fc.constant({}),
  })
  await writeForTest(here.db, (w) => w.createMany('project', fc.sample(row, { numRuns: 200, seed: 1 })))
})

test('what is kept counts as the table does, for every filter that it knows', async () => {
  const ids = fc.array(id, { maxLength: 3 })
  const common = { stage: ids, status: ids, origin: fc.constantFrom('stock' as const, 'moved' as const) }
  const one = fc.oneof(
    fc.record({ industry: ids }),
    fc.record({ region: ids }),
    fc.record({ unit: fc.array(unit) }),
    fc.record({ responsible: fc.array(fc.oneof(unit, fc.constant('-'))) }),
    fc.record({ month: fc.array(fc.constantFrom('2024-03', '2024-04', '-')) }),
    fc.constant({}),
  )
  const filter: fc.Arbitrary<ProjectFilter> = fc
    .tuple(fc.record(common, { requiredKeys: [] }), one)
    .map(([some, other]) => ({ ...some, ...other }))
  const units = fc.array(fc.constantFrom('T1', 'T2'), { maxLength: 2 })
  const where: fc.Arbitrary<Expr> = fc.oneof(
    fc.constant<Expr>({ all: [] }),
    fc.constant<Expr>({ any: [] }),
    units.map((all) => ({ any: [{ in: ['reportingUnit', all] }, { in: ['responsibleUnit', all] }] }) as Expr),
  )
  await fc.assert(
    fc.asyncProperty(filter, where, async (asked, scope) => {
      const parameters = new Parameters()
      const selection = { plan: jizhou, where: scope, filter: asked, today }
      const [counted] = await here.db.query<{ n: number }>(
        `select count(*) as n from project where ${projectCondition(selection, parameters)}`,
        parameters.values,
      )
      expect(await keptCount(here.db, selection)).toBe(counted?.n)
    }),
    { numRuns: 200 },
  )
})

test.each<ProjectFilter>([
  { investmentFrom: 1 },
  { industry: ['a'], channel: ['b'] },
  { text: '名' },
  { flag: ['a'] },
])('%j is left to the table', async (filter) => {
  expect(await keptCount(here.db, { where: { all: [] }, filter })).toBeNull()
})

test('a scope that no policy makes is left to the table', async () => {
  expect(await keptCount(here.db, { where: { eq: ['reportingUnit', 'T1'] }, filter: {} })).toBeNull()
})
