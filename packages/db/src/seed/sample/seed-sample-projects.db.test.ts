import { assertDay, expectAccepted, jizhou } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/index.ts'
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

  test('do not go where somebody keeps projects', async () => {
    await owner.query(`update project set id = 'mine' where id = 'sample-0000001'`)
    const refused = await seedSampleProjects(owner, { plan: jizhou, today, count: 10 })
    expect(refused).toEqual({ ok: false, refusal: { code: 'database-has-projects', projects: 1 } })
    expect(await projects()).toBe(200)
  })
})
