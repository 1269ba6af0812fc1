import { accept, type Instant } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '../database/database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { write } from '../write/write.ts'

let database: TestDatabase
let owner: pg.Client
let application: pg.Client
let portal: pg.Client
beforeAll(async () => {
  database = await createTestDatabase()
  const connect = async (connectionString: string): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString })
    await client.connect()
    return client
  }
  owner = await connect(database.ownerUrl)
  application = await connect(database.applicationUrl)
  portal = await connect(database.portalUrl)
})
afterAll(async () => {
  for (const client of [owner, application, portal]) await client.end()
  await database.drop()
})

async function names(sql: string): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(sql)
  return rows.map((row) => row.name)
}

/** SQLSTATE of the refusal; `done` when it was allowed. */
async function attempt(client: pg.Client, sql: string): Promise<string> {
  try {
    await client.query(sql)
    return 'done'
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.code ?? '') : String(error)
  }
}
const denied = '42501'
const stays = '23001'

test("the portal's role reads its views and is refused every table, whole and by column", async () => {
  for (const view of await names(`select viewname as name from pg_views where schemaname = 'portal'`)) {
    expect([view, await attempt(portal, `select * from portal."${view}"`)]).toEqual([view, 'done'])
    expect([view, await attempt(portal, `delete from portal."${view}"`)]).not.toEqual([view, 'done'])
  }
  const tables = await names(`select tablename as name from pg_tables where schemaname = 'public'`)
  expect(tables.length).toBeGreaterThan(30)
  for (const table of tables) {
    expect([table, await attempt(portal, `select 1 from public."${table}" limit 1`)]).toEqual([table, denied])
    expect([table, await attempt(portal, `insert into public."${table}" default values`)]).toEqual([
      table,
      denied,
    ])
    expect([table, await attempt(portal, `update public."${table}" set ctid = ctid`)]).not.toEqual([
      table,
      'done',
    ])
    expect([table, await attempt(portal, `delete from public."${table}"`)]).toEqual([table, denied])
  }
  expect(await attempt(portal, 'create table public.own (id int)')).toBe(denied)
})

test('the application cannot touch what stays as written, and not even the owner does so by accident', async () => {
  const forApplication = [
    'audit',
    'change_set',
    'change',
    'record_version',
    'snapshot',
    'snapshot_row',
    'return_event',
    'project_move',
    'sign_in_journal',
  ]
  for (const table of forApplication) {
    expect([table, await attempt(application, `delete from "${table}"`)]).toEqual([table, denied])
    expect([table, await attempt(application, `truncate "${table}"`)]).toEqual([table, denied])
    const { rows } = await owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1`,
      [table],
    )
    for (const { name } of rows) {
      const column = `${table}.${name}`
      expect([column, await attempt(application, `update "${table}" set "${name}" = "${name}"`)]).toEqual([
        column,
        denied,
      ])
    }
  }
  for (const table of [
    'audit',
    'change_set',
    'change',
    'record_version',
    'snapshot',
    'snapshot_row',
    'sign_in_journal',
  ]) {
    expect([table, await attempt(owner, `delete from "${table}"`)]).toEqual([table, stays])
    expect([table, await attempt(owner, `truncate "${table}" cascade`)]).toEqual([table, stays])
  }
  expect(
    await attempt(
      application,
      `insert into sign_in_journal (at, table_name, operation, row_id) values (now(), 'x', 'x', 'x')`,
    ),
  ).toBe(denied)
  expect(await attempt(application, 'create table public.own (id int)')).toBe(denied)
})

test('a policy without its fair-competition review is not published, and what is not published is not seen', async () => {
  const db = openDatabase({ url: database.applicationUrl, secret: database.secret })
  const now = '2024-04-22T09:30:00+08:00' as Instant
  const policy = {
    slug: 'a',
    issuer: '示例单位',
    content: { zh: { title: '甲', summary: '乙', conditions: [], materials: [], sections: [] } },
    publishedAt: now,
  }
  const context = { actor: 'editor', request: 'r', label: 'policy.create', now }
  await expect(
    write(db, context, async (w) => accept(await w.create('policy', { ...policy, state: 'published' }))),
  ).rejects.toThrow('policy_reviewed_before_published')
  await write(db, context, async (w) => accept(await w.create('policy', { ...policy, state: 'draft' })))
  expect((await portal.query('select slug from portal.policy')).rows).toEqual([])
  await db.close()
})

test('the sign-in tables tell on whoever writes them, without the secrets', async () => {
  await application.query(
    `insert into auth_user (id, name, email) values ('u1', '某人', 'u1@example.invalid')`,
  )
  await application.query(
    `insert into auth_account (id, account_id, provider_id, user_id, password, updated_at) values ('a1', 'u1', 'credential', 'u1', 'hash-one', now())`,
  )
  await application.query(`update auth_account set password = 'hash-two' where id = 'a1'`)
  const { rows } = await owner.query<{ line: string; after: unknown }>(
    `select operation || ' ' || table_name as line, after from sign_in_journal order by seq`,
  )
  expect(rows.map((row) => row.line)).toEqual([
    'insert auth_user',
    'insert auth_account',
    'update auth_account',
  ])
  expect(JSON.stringify(rows)).not.toContain('hash-')
  expect(rows.at(-1)?.after).toMatchObject({ changed_unseen: ['password'] })
})
