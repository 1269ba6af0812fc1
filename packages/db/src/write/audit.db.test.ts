import { accept, expectAccepted, type Instant } from '@zhaoshang/domain'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database/database.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { audit } from './audit.ts'
import { verifyAudit } from './verify-audit.ts'
import { write } from './write.ts'

let database: TestDatabase
let db: Database
let owner: pg.Client
beforeEach(async () => {
  database = await createTestDatabase()
  db = openDatabase({ url: database.applicationUrl, secret: database.secret })
  owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  for (const n of [1, 2, 3])
    await audit(db, { actor: 'office', action: 'export', detail: { n, 内容: '汇总表', share: 0.1 } })
  await write(
    db,
    { actor: 'a', request: 'r', label: 'unit.create', now: '2024-04-22T09:30:00+08:00' as Instant },
    async (w) => accept(await w.create('unit', { code: 'T1', position: 1 })),
  )
})
afterEach(async () => {
  await owner.end()
  await db.close()
  await database.drop()
})

/** What somebody with the owner's password could do, who does not hold the key. */
async function tamper(sql: string): Promise<void> {
  await owner.query('alter table audit disable trigger user; alter table change disable trigger user')
  await owner.query(sql)
}

test('an untouched chain is whole and tells its head, also when written by many at once', async () => {
  await Promise.all(
    Array.from({ length: 20 }, (_, n) => audit(db, { actor: 'office', action: 'look', detail: { n } })),
  )
  const verified = expectAccepted(await verifyAudit(db), 'the chain')
  expect(verified).toMatchObject({ entries: 24, head: { seq: 24 } })
  expect(await verifyAudit(db, verified.head ? [verified.head] : [])).toMatchObject({ ok: true })
})

test.each([
  [
    'a changed entry',
    `update audit set actor = 'somebody else' where seq = 2`,
    { seq: 2, why: 'changed', what: 'entry' },
  ],
  ['a removed entry', 'delete from audit where seq = 2', { seq: 3, why: 'missing', what: 'entry' }],
  [
    'an entry put in',
    `update audit set seq = -seq where seq >= 3; update audit set seq = 1 - seq where seq < 0; insert into audit select 3, at, actor, action, detail, prev, hash from audit where seq = 2`,
    { seq: 3, why: 'changed', what: 'entry' },
  ],
  [
    'a changed before or after',
    `update change set after = '{}'`,
    { seq: 4, why: 'changed', what: 'changes' },
  ],
])('%s is found and named', async (_, sql, fault) => {
  await tamper(sql)
  expect(await verifyAudit(db)).toEqual({ ok: false, refusal: { code: 'audit-broken', ...fault } })
})

test('a cut tail is seen by a head that was exported before', async () => {
  const { head } = expectAccepted(await verifyAudit(db), 'the chain')
  await tamper('delete from audit where seq = 4')
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { entries: 3 } })
  expect(await verifyAudit(db, head ? [head] : [])).toEqual({
    ok: false,
    refusal: { code: 'audit-broken', seq: 4, why: 'cut-off', what: 'entry' },
  })
})

test('another key does not fit', async () => {
  const other = openDatabase({ url: database.applicationUrl, secret: 'another secret' })
  expect(await verifyAudit(other)).toMatchObject({ ok: false, refusal: { seq: 1, why: 'changed' } })
  await other.close()
})

const account = (id: string) =>
  `insert into auth_user (id, name, email, username) values ('${id}', '张某某', '${id}@example.invalid', '${id}')`

test('what the sign-in library writes is bound into the chain by the next entry, and names nobody', async () => {
  await db.query(account('u1'))
  await db.query(`update auth_user set name = '李某某', banned = true where id = 'u1'`)
  await audit(db, { actor: 'office', action: 'look', detail: {} })
  const rows = await db.query<{ after: object }>('select after from sign_in_journal order by seq')
  expect(JSON.stringify(rows)).not.toMatch(/某某|example/)
  expect(rows.at(-1)?.after).toMatchObject({ banned: true, changed_unseen: ['name'] })
  expect(await verifyAudit(db)).toMatchObject({ ok: true })
})

test.each([
  ['changed', `update sign_in_journal set operation = 'delete' where seq = 1`],
  ['removed', 'delete from sign_in_journal where seq = 1'],
  ['cut off', 'delete from sign_in_journal where seq = (select max(seq) from sign_in_journal)'],
  [
    'put in',
    `insert into sign_in_journal (seq, at, table_name, operation, row_id) select 0, at, table_name, operation, row_id from sign_in_journal limit 1`,
  ],
])('a row of the sign-in journal that was %s is found', async (_, sql) => {
  await db.query(account('u1'))
  await db.query(account('u2'))
  await audit(db, { actor: 'office', action: 'look', detail: {} })
  await owner.query('alter table sign_in_journal disable trigger user')
  await owner.query(sql)
  expect(await verifyAudit(db)).toEqual({
    ok: false,
    refusal: { code: 'audit-broken', seq: 5, why: 'changed', what: 'journal' },
  })
})

test('many who change accounts and data at once neither wait for each other nor fall out of the chain', async () => {
  const ids = Array.from({ length: 12 }, (_, n) => `u${n}`)
  for (const id of ids) await db.query(account(id))
  const touch = (order: readonly string[]) =>
    write(
      db,
      { actor: 'a', request: 'r', label: 'test', now: '2024-04-22T09:30:00+08:00' as Instant },
      async (w) => {
        for (const id of order) await w.query('update auth_user set updated_at = now() where id = $1', [id])
        return accept(await w.create('unit', { code: `${order[0]}-${Math.random()}`, position: 1 }))
      },
    )
  const done = await Promise.all([
    ...ids.map((id) => touch([id])),
    ...Array.from({ length: 20 }, () => db.query(`update auth_user set updated_at = now() where id = 'u1'`)),
    ...Array.from({ length: 8 }, (_, n) => audit(db, { actor: 'a', action: 'look', detail: { n } })),
  ])
  expect(done).toHaveLength(40)
  expect(await verifyAudit(db)).toMatchObject({ ok: true, value: { entries: 24 } })
})
