import {
  accept,
  expectAccepted,
  nothing,
  testExpr,
  type Expr,
  type Instant,
  type Values,
} from '@zhaoshang/domain'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../database/database.ts'
import type { New } from '../../entities/index.ts'
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts'
import { write } from '../../write/write.ts'
import { exprToSql, Parameters } from './expr-to-sql.ts'
import { recordProperties } from './record-properties.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.applicationUrl, secret: database.secret })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const statuses = [
  { id: 'active', name: '在推', counts: true },
  { id: 'stopped', name: '终止', counts: false },
]
const words = ['a', 'b', '', 'A', '蓟', '安', "it's", 'active', 'stopped', '10', '9']
const numbers = [0, 1, 1.5, -2, 650_000_000]
const scalar = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...numbers), fc.boolean())
const property = fc.constantFrom(
  'stage',
  'status',
  'industry',
  'responsibleUnit',
  'investmentYuan',
  'counts',
  'x',
  "it's",
  'list',
  'money',
  'nowhere',
)

const { expr } = fc.letrec<{ expr: Expr }>((tie) => ({
  expr: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ eq: fc.tuple(property, scalar) }),
    fc.record({ in: fc.tuple(property, fc.array(scalar, { maxLength: 4 })) }),
    fc.record({ gte: fc.tuple(property, fc.oneof(fc.constantFrom(...words), fc.constantFrom(...numbers))) }),
    fc.record({ lt: fc.tuple(property, fc.oneof(fc.constantFrom(...words), fc.constantFrom(...numbers))) }),
    fc.record({ present: property }),
    fc.record({ has: fc.tuple(property, scalar) }),
    fc.record({ not: tie('expr') }),
    fc.record({ all: fc.array(tie('expr'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('expr'), { maxLength: 3 }) }),
  ),
}))

const fieldValue = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(...numbers),
  fc.boolean(),
  fc.array(fc.constantFrom(...words), { maxLength: 3 }),
  fc.constant({ currency: 'CNY' as const, minor: 100, yuan: 1 }),
)
const values = fc.dictionary(
  fc.constantFrom('x', "it's", 'list', 'money'),
  fieldValue,
) as fc.Arbitrary<Values>
const project: fc.Arbitrary<New<'project'>> = fc.record({
  name: fc.constant('名'),
  nameKey: fc.constant('名'),
  stage: fc.constantFrom(...words),
  status: fc.constantFrom('active', 'stopped'),
  reportingUnit: fc.constant('T1'),
  responsibleUnit: fc.option(fc.constantFrom(...words)),
  industry: fc.option(fc.constantFrom(...words)),
  investmentYuan: fc.option(fc.constantFrom(0, 1, 650_000_000)),
  origin: fc.constant('stock' as const),
  firstReporter: fc.constant('T1'),
  values,
})

test('the database decides every row as the domain does', async () => {
  const rows = fc.sample(project, { numRuns: 300, seed: 1 })
  const stored = expectAccepted(
    await write(
      db,
      { actor: 'a', request: 'r', label: 'test', now: '2024-04-22T09:30:00+08:00' as Instant },
      async (w) => accept(await w.createMany('project', rows)),
    ),
    'projects',
  )
  await fc.assert(
    fc.asyncProperty(expr, async (filter) => {
      const parameters = new Parameters()
      const where = exprToSql(filter, recordProperties('project', { statuses }), parameters)
      const found = await db.query<{ id: string }>(`select id from project where ${where}`, parameters.values)
      const expected = stored.filter((row) =>
        testExpr(filter, { ...row.values, ...row, counts: row.status === 'active' }),
      )
      expect(found.map((row) => row.id).sort()).toEqual(expected.map((row) => row.id).sort())
    }),
    { numRuns: 500 },
  )
})

test('the filter that lets nothing through finds nothing', async () => {
  const parameters = new Parameters()
  expect(
    await db.query(
      `select id from project where ${exprToSql(nothing, recordProperties('project', { statuses }), parameters)}`,
    ),
  ).toEqual([])
})
