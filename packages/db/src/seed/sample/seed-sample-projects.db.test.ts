import { assertDay, expectAccepted, jizhou } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../database/database.ts'
import { projectFigures } from '../../repositories/kept/project-figures.ts'
import { listProjects } from '../../repositories/project/list-projects.ts'
import { searchProjects } from '../../repositories/search/search-projects.ts'
import { createTestDatabase, writeForTest, type TestDatabase } from '../../testing/index.ts'
import { sampleProject } from './sample-projects.ts'
import { seedSampleProjects } from './seed-sample-projects.ts'

const today = assertDay('2026-11-24')
let database: TestDatabase
let owner: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

async function projects(): Promise<number> {
  const { rows } = await owner.query<{ n: number }>('select count(*)::int as n from project')
  return rows[0]?.n ?? 0
}

describe('sample projects', () => {
  test('are the same for the same plan and day', () => {
    expect(sampleProject(jizhou, today, 41, 100)).toEqual(sampleProject(jizhou, today, 41, 100))
  })

  test('fill an empty register, and once more in place of themselves', async () => {
    expectAccepted(await seedSampleProjects(owner, { plan: jizhou, today, count: 300 }), 'first')
    expectAccepted(await seedSampleProjects(owner, { plan: jizhou, today, count: 200 }), 'second')
    expect(await projects()).toBe(200)
  })

  test('come with everything that is kept of projects, and others can follow them', async () => {
    const count = 150
    expectAccepted(await seedSampleProjects(owner, { plan: jizhou, today, count }), 'samples')
    const db = openDatabase({ url: database.applicationUrl, secret: database.secret })
    try {
      const all = await projectFigures(db, { scope: null, by: 'all' })
      expect(all.reduce((sum, { projects }) => sum + projects, 0)).toBe(count)
      const [first] = await db.query<{ name: string; number: string }>(
        'select name, number from project order by seq desc limit 1',
      )
      const everything = { plan: jizhou, where: { all: [] }, limit: 20 }
      expect((await searchProjects(db, { ...everything, text: first?.name ?? '' })).rows[0]).toMatchObject({
        ...first,
      })
      const { total } = await listProjects(db, { ...everything, filter: {}, today })
      expect(total).toBe(count)
      const sample = sampleProject(jizhou, today, 0, count)
      const later = await writeForTest(db, (w) =>
        w.create('project', { ...sample, id: 'later', origin: 'stock', firstReporter: sample.reportingUnit }),
      )
      expect(later).toMatchObject({ id: 'later' })
      expect((await searchProjects(db, { ...everything, text: `${sample.name} ` })).total).toBe(2)
      await owner.query(`delete from project where id = 'later'`)
    } finally {
      await db.close()
    }
  })

  test('do not go where somebody keeps projects', async () => {
    await owner.query(`update project set id = 'mine' where id = 'sample-0000001'`)
    const refused = await seedSampleProjects(owner, { plan: jizhou, today, count: 10 })
    expect(refused).toEqual({ ok: false, refusal: { code: 'database-has-projects', projects: 1 } })
    expect(await projects()).toBe(150)
  })
})
