import { expectAccepted } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { withDatabase, writeForTest } from '../testing/index.ts'
import { verifyAudit } from '../write/verify-audit.ts'
import { eraseSubject } from './erase-subject.ts'
import { erased, openSealed } from './open-sealed.ts'

const here = withDatabase()
const contact = (entityId: string, phone: string) => ({
  entity: 'project' as const,
  entityId,
  values: { contactName: '钱某某', contactPhone: phone },
})

type Kept = { after: Record<string, unknown> }
const recorded = async (id: string): Promise<Kept[]> =>
  here.db.query<Kept>(`select after from change where entity_id = $1 order by change_set, position`, [
    `project/${id}`,
  ])

test('what names a person is sealed on record, opens with the key, and is gone with it', async () => {
  await writeForTest(here.db, (w) => w.put('sensitiveValue', contact('p1', '13800138000')))
  await writeForTest(here.db, (w) => w.put('sensitiveValue', contact('p1', '13900139000')))
  await writeForTest(here.db, (w) => w.put('sensitiveValue', contact('p2', '13700137000')))
  const rows = (await recorded('p1')).map(({ after }) => after)
  const [{ all } = { all: '' }] = await here.db.query<{ all: string }>(
    `select coalesce(string_agg(c::text, ''), '') || (select coalesce(string_agg(v::text, ''), '') from record_version v)
       || (select string_agg(a::text, '') from audit a) as all from change c`,
  )
  expect(all).not.toMatch(/钱某某|13800138000|13900139000/)
  expect((await openSealed(here.db, rows)).map((row) => row?.values)).toEqual([
    { contactName: '钱某某', contactPhone: '13800138000' },
    { contactName: '钱某某', contactPhone: '13900139000' },
  ])

  expectAccepted(await eraseSubject(here.db, 'project/p1', { actor: 'a', request: 'r' }), 'erasing')
  expect((await openSealed(here.db, rows)).map((row) => row?.values)).toEqual([erased, erased])
  const other = (await recorded('p2')).map(({ after }) => after)
  expect((await openSealed(here.db, other))[0]?.values).toMatchObject({ contactPhone: '13700137000' })
  expect(await verifyAudit(here.db)).toMatchObject({ ok: true })

  // Whatever is written of the erased one later is not kept either, and the key does not come back.
  await writeForTest(here.db, (w) => w.put('sensitiveValue', contact('p1', '13600136000')))
  expect((await recorded('p1')).at(-1)?.after.values).toBeNull()
  await expect(
    here.db.query(`update person_key set wrapped = 'x' where subject = 'project/p1'`),
  ).rejects.toThrow('only ever destroyed')
})

test('ten thousand contacts cost a few questions more', async () => {
  const many = Array.from({ length: 10_000 }, (_, n) =>
    contact(`m${n}`, `1380000${String(n).padStart(4, '0')}`),
  )
  await writeForTest(here.db, (w) => w.putMany('sensitiveValue', many))
  const [{ keys } = { keys: 0 }] = await here.db.query<{ keys: number }>(
    `select count(*) as keys from person_key where subject like 'project/m%'`,
  )
  expect(keys).toBe(10_000)
})
