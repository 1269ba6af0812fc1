import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database/database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { columnName, type Entity } from './entity.ts'
import { entities } from './index.ts'

let database: TestDatabase
let db: Database
beforeAll(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.ownerUrl })
})
afterAll(async () => {
  await db.close()
  await database.drop()
})

const kinds: Record<string, string> = {
  text: 'text',
  bigint: 'integer',
  integer: 'integer',
  boolean: 'flag',
  'timestamp with time zone': 'instant',
  jsonb: 'json',
  ARRAY: 'texts',
}

test.each(Object.entries(entities))('%s is described as its table is', async (_, described) => {
  const entity: Entity = described
  const columns = await db.query<{ name: string; type: string; nullable: boolean }>(
    `select column_name as name, data_type as type, is_nullable = 'YES' as nullable
     from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [entity.table],
  )
  const given = columns.filter(({ name }) => entity.given.includes(name))
  expect(given.map(({ name }) => name).toSorted()).toEqual(entity.given.toSorted())
  const written = columns.filter(({ name }) => !entity.given.includes(name))
  const inTable = written.map(({ name, type, nullable }) => ({
    name,
    kind: kinds[type],
    nullable: nullable && type !== 'ARRAY',
  }))
  const here = Object.entries(entity.columns).map(([property, { kind, nullable }]) => ({
    name: columnName(property),
    kind,
    nullable,
  }))
  const byName = (a: { name: string }, b: { name: string }): number => (a.name < b.name ? -1 : 1)
  expect(here.sort(byName)).toEqual(inTable.sort(byName))
  const key = await db.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
     where i.indrelid = to_regclass(format('%I', $1::text)) and i.indisprimary`,
    [entity.table],
  )
  expect(entity.key.map(columnName).sort()).toEqual(key.map(({ name }) => name).sort())
})
