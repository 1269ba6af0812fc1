import { assertDay } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { readSettings } from '../setting/read-settings.ts'
import { endSession, readSession, touchSession } from './read-session.ts'

const here = withDatabase()
const day = assertDay('2024-04-24')

test('one question tells who it is, until when, and whether units or settings changed', async () => {
  await here.db.query(
    `insert into auth_user (id, name, email, username) values ('u1', '张填报', 'u1@example.invalid', 'zhang')`,
  )
  await here.db.query(
    `insert into auth_session (id, token, user_id, expires_at, created_at, updated_at)
     values ('s1', 'token-1', 'u1', now() + interval '1 hour', now() - interval '10 minutes', now())`,
  )
  const first = await readSession(here.db, 'token-1', day)
  expect(first).toMatchObject({ id: 's1', disabled: false, actor: { userId: 'u1', posts: [], holdings: [] } })
  expect(first?.lastSeenAt).toBe(first?.startedAt)

  await touchSession(here.db, 's1')
  await writeForTest(here.db, (w) => w.create('unit', { code: 'T1', position: 1 }))
  const second = await readSession(here.db, 'token-1', day)
  expect(second?.lastSeenAt).not.toBe(first?.lastSeenAt)
  expect(second?.revisions.organisation).toBe((first?.revisions.organisation ?? 0) + 1)
  expect(second?.revisions.settings).toBe(first?.revisions.settings)

  await writeForTest(here.db, (w) => w.put('setting', { key: 'session.idleMinutes', value: 10 }))
  expect((await readSession(here.db, 'token-1', day))?.revisions.settings).toBe(
    (first?.revisions.settings ?? 0) + 1,
  )
  expect((await readSettings(here.db))['session.idleMinutes']).toBe(10)

  await endSession(here.db, 's1')
  expect(await readSession(here.db, 'token-1', day)).toBeNull()
})
