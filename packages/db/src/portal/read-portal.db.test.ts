import { assertDay, inLanguage, instantAt, jizhou, policyForce } from '@zhaoshang/domain'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seedPortalDemo } from '../seed/demo/portal/seed-portal-demo.ts'
import { createTestDatabase, type TestDatabase } from '../testing/index.ts'
import { readArticle } from './read-article.ts'
import { readIndustries } from './read-industries.ts'
import { readIndustry } from './read-industry.ts'
import { readPolicies } from './read-policies.ts'
import { readPolicy } from './read-policy.ts'
import { readSiteHome } from './read-site-home.ts'

const today = assertDay('2024-04-25')
let database: TestDatabase
let portal: pg.Pool
let owner: pg.Pool

beforeAll(async () => {
  database = await createTestDatabase()
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 1 })
  portal = new pg.Pool({ connectionString: database.portalUrl, max: 2 })
  await owner.query(
    `insert into plan_version (id, plan_id, version, effective_from, body, loaded_at) values ('plan', $1, $2, $3, $4, now())`,
    [jizhou.id, jizhou.version, jizhou.effectiveFrom, jizhou],
  )
  await seedPortalDemo(owner, today)
})

afterAll(async () => {
  await portal.end()
  await owner.end()
  await database.drop()
})

async function addProject(id: string, stage: string, status: string): Promise<void> {
  await owner.query(
    `insert into project (id, name, name_key, stage, status, reporting_unit, origin, first_reporter, values, version, created_at, updated_at)
     values ($1, $1, $1, $2, $3, 'u', 'stock', 'u', '{}', 1, now(), now())`,
    [id, stage, status],
  )
}

/** A return in a phase, with these projects in its snapshot. */
async function addReturn(id: string, phase: string, projects: readonly string[]): Promise<void> {
  await owner.query(
    `insert into "return" (id, obligation_key, cycle, period, period_start, unit, plan_version, phase, version, due_at, narratives, created_at, updated_at)
     values ($1, $1, 'monthly', '2024-04', '2024-04-01', $1, 'plan', $2, 1, now(), '{}', now(), now())`,
    [id, phase],
  )
  await owner.query(
    `insert into snapshot (id, return_id, n, hash, narratives, taken_by, taken_at) values ($1, $1, 1, '', '{}', 'u', now())`,
    [id],
  )
  await owner.query(
    `insert into snapshot_row (snapshot_id, list, position, entity, entity_id, entity_version, values)
     select $1, 'negotiating', n, 'project', project, 1, '{}' from unnest($2::text[]) with ordinality as p(project, n)`,
    [id, projects],
  )
}

describe('what the portal reads under its own role', () => {
  test('the first page counts accepted projects by stage, with every stage of the plan and no paused project', async () => {
    await addProject('p1', 'negotiating', 'active')
    await addProject('p2', 'negotiating', 'active')
    await addProject('p3', 'landed', 'paused')
    await addProject('imported', 'negotiating', 'active')
    await addProject('handed-in', 'negotiating', 'active')
    await addReturn('accepted', 'accepted', ['p1', 'p2', 'p3'])
    await addReturn('submitted', 'submitted', ['handed-in'])
    const home = await readSiteHome(portal, instantAt(today, '10:00'))
    expect(home.projectsByStage.map(({ stage, count }) => [stage, count])).toEqual(
      jizhou.stages.map(({ id }) => [id, id === 'negotiating' ? 2 : 0]),
    )
    expect(home.today).toBe('2024-04-25')
    expect(home.about?.content.zh.figures.length).toBeGreaterThan(0)
    expect(home.policies.length).toBeGreaterThan(0)
  })

  test('seeding twice is seeding once', async () => {
    const before = await readPolicies(portal)
    await seedPortalDemo(owner, assertDay('2024-05-25'))
    expect(await readPolicies(portal)).toEqual(before)
  })

  test('every demo entry is marked as an example', async () => {
    const entries = [...(await readIndustries(portal)), ...(await readPolicies(portal))]
    expect(entries.filter(({ example }) => !example)).toEqual([])
  })

  test('policies come newest first and one of them is no longer in force', async () => {
    const policies = await readPolicies(portal)
    const issued = policies.map(({ issuedDay }): string => issuedDay ?? '')
    expect(issued).toEqual(issued.toSorted().toReversed())
    expect(policies.map((policy) => policyForce(policy, today))).toContain('expired')
  })

  test('a policy and its interpretation name each other', async () => {
    const policy = await readPolicy(portal, 'start-on-land')
    const link = policy?.interpretations[0]
    const article = await readArticle(portal, 'interpretation', link?.slug ?? '')
    expect(article?.policy?.slug).toBe('start-on-land')
    expect(policy?.fairCompetition.result).toBe('passed')
  })

  test('an industry has its page in Chinese and English', async () => {
    const page = await readIndustry(portal, 'new-materials')
    expect(page && inLanguage(page.content, 'en')?.title).toBe('New materials')
    expect(page?.content.zh.chain.length).toBeGreaterThan(0)
  })

  test('what is not published is not there', async () => {
    await owner.query(`update policy set state = 'draft' where slug = 'growing-firms'`)
    expect(await readPolicy(portal, 'growing-firms')).toBeNull()
    expect(await readArticle(portal, 'interpretation', 'growing-firms-steps')).toMatchObject({
      slug: 'growing-firms-steps',
    })
    expect((await readArticle(portal, 'interpretation', 'growing-firms-steps'))?.policy).toBeUndefined()
    expect(await readIndustry(portal, 'no-such')).toBeNull()
  })

  test('the tables themselves are closed to it', async () => {
    await expect(portal.query('select 1 from public.project')).rejects.toThrow(/permission denied/)
    await expect(portal.query('delete from portal.policy')).rejects.toThrow(/permission denied/)
  })
})
