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
  ['a changed entry', `update audit set actor = 'somebody else' where seq = 2`, { seq: 2, why: 'changed' }],
  ['a removed entry', 'delete from audit where seq = 2', { seq: 3, why: 'missing' }],
  [
    'an entry put in',
    `update audit set seq = -seq where seq >= 3; update audit set seq = 1 - seq where seq < 0; insert into audit select 3, at, actor, action, detail, prev, hash from audit where seq = 2`,
    { seq: 3, why: 'changed' },
  ],
  ['a changed before or after', `update change set after = '{}'`, { seq: 4, why: 'changed' }],
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
    refusal: { code: 'audit-broken', seq: 4, why: 'cut-off' },
  })
})

test('another key does not fit', async () => {
  const other = openDatabase({ url: database.applicationUrl, secret: 'another secret' })
  expect(await verifyAudit(other)).toMatchObject({ ok: false, refusal: { seq: 1, why: 'changed' } })
  await other.close()
})
