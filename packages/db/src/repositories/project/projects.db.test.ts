import { assertDay, jizhou, type Instant } from '@zhaoshang/domain'
import { expect, test } from 'vitest'
import { openDatabase } from '../../database/database.ts'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { recordAsOf } from '../record/record-as-of.ts'
import { getProject } from './get-project.ts'
import { listProjects } from './list-projects.ts'
import type { ProjectCursor } from './project-order.ts'

const here = withDatabase()
const today = assertDay('2024-04-22')
const statusThatCounts = jizhou.statuses.find((status) => status.counts)?.id ?? ''

function plant(n: number, over: Partial<New<'project'>> = {}): New<'project'> {
  return {
    name: `项目${n}`,
    nameKey: `项目${n}`,
    stage: n % 2 === 0 ? 'negotiating' : 'landed',
    status: statusThatCounts,
    reportingUnit: n % 3 === 0 ? 'T1' : 'T2',
    industry: 'materials',
    origin: 'stock',
    firstReporter: 'T1',
    investmentYuan: 1_000_000_000_000,
    values: {},
    ...over,
  }
}

test('pages over rows of one moment show each exactly once, with the total on every page', async () => {
  const rows = Array.from({ length: 120 }, (_, n) => plant(n))
  await writeForTest(here.db, (w) => w.createMany('project', [...rows, plant(121, { industry: 'food' })]))
  const seen: string[] = []
  let after: ProjectCursor | null = null
  do {
    const page = await listProjects(here.db, {
      where: { any: [{ in: ['reportingUnit', ['T1']] }, { in: ['responsibleUnit', ['T1']] }] },
      plan: jizhou,
      filter: { stage: ['negotiating'], industry: ['materials'] },
      today,
      limit: 7,
      ...(after && { after }),
    })
    expect(page.total).toBe(20)
    seen.push(...page.rows.map((row) => row.id))
    after = page.next
  } while (after)
  expect(seen).toHaveLength(20)
  expect(new Set(seen).size).toBe(20)
})

test('the newest change stands first', async () => {
  const all = { where: { all: [] }, plan: jizhou, filter: {}, today, limit: 1 }
  const [last] = (await listProjects(here.db, { ...all, limit: 200 })).rows.slice(-1)
  if (!last) throw new Error('no project')
  const later = '2024-04-23T09:30:00+08:00' as Instant
  await writeForTest(
    here.db,
    (w) => w.update('project', last.id, last.version, { latestProgress: '完成签约' }),
    later,
  )
  const [first] = (await listProjects(here.db, all)).rows
  expect(first).toMatchObject({ id: last.id, version: 2, latestProgress: '完成签约', updatedAt: later })
  expect(await getProject(here.db, last.id)).toMatchObject({
    name: last.name,
    investmentYuan: 1_000_000_000_000,
  })
  expect(await getProject(here.db, 'nobody')).toBeNull()

  expect(await recordAsOf(here.db, 'project', last.id, '2024-04-22T12:00:00+08:00' as Instant)).toMatchObject(
    { version: 1, latestProgress: null },
  )
  expect(await recordAsOf(here.db, 'project', last.id, later)).toMatchObject({ version: 2 })
  expect(await recordAsOf(here.db, 'project', last.id, '2024-04-21T12:00:00+08:00' as Instant)).toBeNull()
})

test('the number goes on behind the ninety-nine thousandth', async () => {
  const owner = openDatabase({ url: here.database.ownerUrl })
  await owner.query(`select setval(pg_get_serial_sequence('project', 'seq'), 99998)`)
  await owner.close()
  await writeForTest(here.db, (w) => w.createMany('project', [plant(501), plant(502), plant(503)]))
  const numbers = await here.db.query<{ number: string }>(
    'select number from project order by seq desc limit 3',
  )
  expect(numbers.map(({ number }) => number)).toEqual(['2024-100001', '2024-100000', '2024-99999'])
})
