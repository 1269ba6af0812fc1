import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { accept, expectAccepted, refuse, type Instant } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase, type Database } from '../database/database.ts'
import type { New } from '../entities/index.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { write, type WriteContext } from './write.ts'

let test_: TestDatabase
let db: Database
beforeAll(async () => {
  test_ = await createTestDatabase()
  db = openDatabase({ url: test_.applicationUrl, secret: test_.secret })
})
afterAll(async () => {
  await db.close()
  await test_.drop()
})

const context: WriteContext = {
  actor: 'reporter-1',
  request: 'request-1',
  label: 'project.create',
  now: '2024-04-22T09:30:00.125+08:00' as Instant,
}

function plant(name: string): New<'project'> {
  return {
    name,
    nameKey: name,
    stage: 'negotiating',
    status: 'active',
    reportingUnit: 'T1',
    origin: 'stock',
    firstReporter: 'T1',
    investmentYuan: 650_000_000,
    values: {
      investor: '某公司',
      landMu: 32.5,
      investment: { currency: 'CNY', minor: 65_000_000_000, yuan: 650_000_000 },
    },
  }
}

async function count(table: string): Promise<number> {
  const [row] = await db.query<{ n: number }>(`select count(*) as n from "${table}"`)
  return row?.n ?? 0
}

/** Sums up what a write leaves besides the record itself. */
async function traces(): Promise<Record<string, number>> {
  return {
    project: await count('project'),
    change_set: await count('change_set'),
    change: await count('change'),
    record_version: await count('record_version'),
    audit: await count('audit'),
    outbox: await count('outbox'),
  }
}

async function create(name: string) {
  return expectAccepted(
    await write(db, context, async (w) => accept(await w.create('project', plant(name)))),
    'a project',
  )
}

test('a new record gets its id, version and moments, and leaves change, version, audit entry and message', async () => {
  const before = await traces()
  const project = expectAccepted(
    await write(db, context, async (w) => {
      w.emit({ topic: 'told', key: 'once', payload: { to: 'office' } })
      w.emit({ topic: 'told', key: 'once', payload: { to: 'office' } })
      return accept(await w.create('project', plant('甲')))
    }),
    'a project',
  )
  expect(project).toMatchObject({
    version: 1,
    createdAt: context.now,
    updatedAt: context.now,
    investmentYuan: 650_000_000,
  })
  const after = await traces()
  expect(Object.entries(after).map(([table, n]) => [table, n - (before[table] ?? 0)])).toEqual(
    ['project', 'change_set', 'change', 'record_version', 'audit', 'outbox'].map((table) => [table, 1]),
  )
  const [kept] = await db.query<{ values: object; after: object; detail: object }>(
    `select v.values, c.after, a.detail from record_version v join change c using (change_set)
     join audit a on a.detail ->> 'changeSet' = c.change_set where v.entity_id = $1`,
    [project.id],
  )
  expect(kept?.values).toEqual(project)
  expect(kept?.after).toEqual(project)
  expect(kept?.detail).toMatchObject({ request: 'request-1', touched: { project: 1 } })
})

test('a change keeps only what differs, field by field, and a write without a difference leaves no trace', async () => {
  const project = await create('乙')
  const changed = expectAccepted(
    await write(db, { ...context, label: 'project.edit' }, async (w) =>
      accept(
        await w.update('project', project.id, 1, {
          stage: 'signed',
          values: { ...project.values, landMu: 40 },
        }),
      ),
    ),
    'the change',
  )
  expect(changed).toMatchObject({ version: 2, stage: 'signed' })
  const [change] = await db.query(
    'select before, after, before_version, after_version from change where entity_id = $1 and action = $2',
    [project.id, 'update'],
  )
  expect(change).toEqual({
    before: { stage: 'negotiating', values: { landMu: 32.5 } },
    after: { stage: 'signed', values: { landMu: 40 } },
    before_version: 1,
    after_version: 2,
  })
  const before = await traces()
  const same = await write(db, context, async (w) =>
    accept(await w.update('project', project.id, 2, { stage: 'signed' })),
  )
  expect(same).toMatchObject({ ok: true, value: { version: 2 } })
  expect(await traces()).toEqual(before)
})

test('a stale version is refused with the row as it stands, and everything else in the write is taken back', async () => {
  const project = await create('丙')
  await write(db, context, async (w) => accept(await w.update('project', project.id, 1, { stage: 'signed' })))
  const before = await traces()
  const refused = await write(db, context, async (w) => {
    await w.create('project', plant('不该留下'))
    return accept(await w.update('project', project.id, 1, { stage: 'landed' }))
  })
  expect(refused).toMatchObject({
    ok: false,
    refusal: {
      code: 'stale',
      entity: 'project',
      id: project.id,
      expected: 1,
      actual: 2,
      current: { stage: 'signed' },
    },
  })
  expect(await traces()).toEqual(before)
})

test('of 32 writers on one record exactly one wins each version', async () => {
  const project = await create('丁')
  const results = await Promise.all(
    Array.from({ length: 32 }, () =>
      write(db, context, async (w) =>
        accept(await w.update('project', project.id, 1, { latestProgress: `${Math.random()}` })),
      ),
    ),
  )
  expect(results.filter((result) => result.ok)).toHaveLength(1)
  expect(new Set(results.flatMap((result) => (result.ok ? [] : [result.refusal.code])))).toEqual(
    new Set(['stale']),
  )
})

test('a refusal of the work itself rolls back and comes out as it is; an exception rolls back and goes on', async () => {
  const before = await traces()
  const refused = await write(db, context, async (w) => {
    await w.create('project', plant('戊'))
    return refuse({ code: 'gate-closed' as const, missing: ['land'] })
  })
  expect(refused).toEqual({ ok: false, refusal: { code: 'gate-closed', missing: ['land'] } })
  await expect(
    write(db, context, async (w) => {
      await w.create('project', plant('戊'))
      throw new TypeError('a bug')
    }),
  ).rejects.toThrow('a bug')
  expect(await traces()).toEqual(before)
})

test('a missing record is gone, a taken key exists, a missing partner is linked', async () => {
  const gone = await write(db, context, async (w) =>
    accept(await w.update('project', 'nobody', 1, { stage: 'x' })),
  )
  expect(gone).toMatchObject({ ok: false, refusal: { code: 'gone', entity: 'project', id: 'nobody' } })
  const unit = { code: 'T9', position: 9 }
  await write(db, context, async (w) => accept(await w.create('unit', unit)))
  const exists = await write(db, context, async (w) => accept(await w.create('unit', unit)))
  expect(exists).toEqual({ ok: false, refusal: { code: 'exists', constraint: 'unit_pkey' } })
  const linked = await write(db, context, async (w) =>
    accept(await w.create('person', { name: '某人', unitCode: 'nowhere' })),
  )
  expect(linked).toEqual({ ok: false, refusal: { code: 'linked', constraint: 'person_unit_code_fkey' } })
})

test('a connection that the server cuts in the middle leaves nothing, and the next write works', async () => {
  const before = await traces()
  const owner = new pg.Client({ connectionString: test_.ownerUrl })
  await owner.connect()
  await expect(
    write(db, context, async (w) => {
      await w.create('project', plant('己'))
      const [own] = await w.query<{ pid: number }>('select pg_backend_pid() as pid')
      await owner.query('select pg_terminate_backend($1)', [own?.pid])
      return accept(await w.create('project', plant('庚')))
    }),
  ).rejects.toThrow(/terminat|connection error/)
  await owner.end()
  expect(await traces()).toEqual(before)
  expect(await create('辛')).toMatchObject({ version: 1 })
})

test('a process killed in the middle of a write leaves nothing', async () => {
  const before = await traces()
  const script = fileURLToPath(new URL('./half-a-write.fixture.ts', import.meta.url))
  const child = spawn(process.execPath, [script, test_.applicationUrl, test_.secret], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  // The same key waits for whatever is still half done, then goes through.
  const unit = await write(db, context, async (w) =>
    accept(await w.create('unit', { code: 'half', position: 1 })),
  )
  expect(unit).toMatchObject({ ok: true })
  const after = await traces()
  expect(after).toEqual({
    ...before,
    change_set: (before.change_set ?? 0) + 1,
    change: (before.change ?? 0) + 1,
    record_version: (before.record_version ?? 0) + 1,
    audit: (before.audit ?? 0) + 1,
  })
})

test('many rows go in as few statements, and a contact is sealed in the record', async () => {
  const names = Array.from({ length: 3_000 }, (_, i) => `批量${i}`)
  const rows = expectAccepted(
    await write(db, context, async (w) => accept(await w.createMany('project', names.map(plant)))),
    'many projects',
  )
  const patched = expectAccepted(
    await write(db, context, async (w) =>
      accept(
        await w.updateMany(
          'project',
          rows.map((row) => ({ key: row.id, expectedVersion: 1, patch: { stage: 'signed' } })),
        ),
      ),
    ),
    'many changes',
  )
  expect(patched).toHaveLength(3_000)
  const [found] = await db.query(
    'select count(*) as n from project where stage = $1 and name like $2 and version = 2',
    ['signed', '批量%'],
  )
  expect(found).toEqual({ n: 3_000 })

  const contact = {
    entity: 'project' as const,
    entityId: rows[0]?.id ?? '',
    values: { contactPhone: '13800000000' },
  }
  for (const phone of ['13800000000', '13900000000']) {
    await write(db, context, async (w) =>
      accept(await w.put('sensitiveValue', { ...contact, values: { contactPhone: phone } })),
    )
  }
  const [stored] = await db.query('select values from sensitive_value where entity_id = $1', [
    contact.entityId,
  ])
  expect(stored).toEqual({ values: { contactPhone: '13900000000' } })
  const record = await db.query('select before, after from change where entity = $1', ['sensitiveValue'])
  expect(record).toHaveLength(2)
  expect(JSON.stringify(record)).not.toMatch(/13[89]0{8}/)
})
