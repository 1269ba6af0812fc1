import { assertDay, countEntries, jizhou, type CountEntry, type WorkPlan } from '@zhaoshang/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { New } from '../../entities/index.ts'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { countEntriesOf } from './count-entries.ts'
import { projectsToCount } from './counted-projects.ts'

const here = withDatabase()
const year = { from: assertDay('2024-01-01'), until: assertDay('2025-01-01') }
const rules = jizhou.counting.map(({ id }) => id)
const [rule] = jizhou.counting
const stage = rule?.stage ?? ''

const entriesOf = (plan: WorkPlan = jizhou) =>
  countEntriesOf(here.db, { plan, rules: plan.counting.map(({ id }) => id), ...year, units: null })

function plant(id: string, over: Partial<New<'project'>> = {}): New<'project'> {
  return {
    id,
    name: id,
    nameKey: id,
    stage,
    status: 'active',
    reportingUnit: 'T1',
    origin: 'moved',
    firstReporter: 'T1',
    investmentYuan: 1_000,
    values: {},
    ...over,
  }
}

const passed = (projectId: string, over: Partial<New<'projectStage'>> = {}): New<'projectStage'> => ({
  projectId,
  stage,
  businessDay: assertDay('2024-03-28'),
  origin: 'moved',
  reviewState: 'passed',
  reviewDay: assertDay('2024-04-02'),
  ...over,
})

test('a stage counts once the office has passed it, and follows whatever the project and its relations become', async () => {
  await writeForTest(here.db, async (w) => {
    await w.createMany('project', [plant('a'), plant('b')])
    await w.createMany('projectStage', [
      passed('a'),
      passed('b', { reviewState: 'waiting', reviewDay: null }),
    ])
  })
  const credited = async () => (await entriesOf()).filter((entry) => entry.rule === rule?.id)
  expect((await credited()).map(({ project }) => project)).toEqual(['a'])
  await writeForTest(here.db, (w) =>
    w.update('projectStage', { projectId: 'b', stage }, 1, {
      reviewState: 'passed',
      reviewDay: assertDay('2024-05-06'),
    }),
  )
  expect((await credited()).map(({ project, date, yuan }) => [project, date, yuan])).toEqual([
    ['a', '2024-04-02', 1_000],
    ['b', '2024-05-06', 1_000],
  ])
  await writeForTest(here.db, (w) =>
    w.update('project', 'a', 1, { investmentYuan: 7, shares: { T1: 50, T2: 50 } }),
  )
  expect(
    (await credited()).filter(({ project }) => project === 'a').reduce((sum, { yuan }) => sum + yuan, 0),
  ).toBe(7)
  await writeForTest(here.db, (w) =>
    w.create('projectRelation', { projectId: 'b', kind: 'replaces', otherId: 'a' }),
  )
  expect((await credited()).map(({ project }) => project)).toEqual(['b'])
  await writeForTest(here.db, (w) => w.update('project', 'b', 1, { mergedInto: 'a' }))
  expect(await credited()).toEqual([])
})

test('a stage that was found, not advanced to, counts as the rule says of stock', async () => {
  await writeForTest(here.db, async (w) => {
    await w.create('project', plant('c'))
    await w.create('projectStage', passed('c', { origin: 'stock', reviewState: null }))
  })
  const ofC = async (plan?: WorkPlan) => (await entriesOf(plan)).filter(({ project }) => project === 'c')
  expect(await ofC()).toEqual([])
  const counting = jizhou.counting.map((one) => ({ ...one, stock: 'counts' as const }))
  expect(await ofC({ ...jizhou, counting })).not.toEqual([])
  expect(await ofC()).toEqual([])
})

test('what is kept is what the domain decides of every project', async () => {
  const unit = fc.constantFrom('T1', 'T2')
  const day = fc.constantFrom(assertDay('2024-02-01'), assertDay('2024-12-31'), assertDay('2025-01-01'))
  const changes = fc.array(
    fc.record({
      id: fc.constantFrom('x', 'y', 'z'),
      reviewDay: fc.option(day, { nil: null }),
      state: fc.constantFrom('waiting' as const, 'passed' as const),
      firstReporter: unit,
      yuan: fc.option(fc.nat(), { nil: null }),
    }),
    { maxLength: 6 },
  )
  await writeForTest(here.db, async (w) => {
    await w.createMany(
      'project',
      ['x', 'y', 'z'].map((id) => plant(id)),
    )
    await w.createMany(
      'projectStage',
      ['x', 'y', 'z'].map((id) => passed(id)),
    )
  })
  const sorted = (entries: readonly CountEntry[]) =>
    entries.map((entry) => JSON.stringify(entry, Object.keys(entry).sort())).sort()
  await fc.assert(
    fc.asyncProperty(changes, async (steps) => {
      for (const { id, reviewDay, state, firstReporter, yuan } of steps) {
        await writeForTest(here.db, async (w) => {
          const rows = await w.query<{ p: number; s: number }>(
            'select p.version as p, s.version as s from project p join project_stage s on s.project_id = p.id where p.id = $1',
            [id],
          )
          const [at] = rows
          await w.update('project', id, at?.p ?? 0, { firstReporter, investmentYuan: yuan })
          await w.update('projectStage', { projectId: id, stage }, at?.s ?? 0, {
            reviewDay,
            reviewState: state,
          })
        })
      }
      const projects = await projectsToCount(here.db, jizhou, ['x', 'y', 'z'])
      const decided = projects.flatMap(({ project, relations }) =>
        jizhou.counting.flatMap((one) => countEntries(one, project, relations)),
      )
      const kept = await countEntriesOf(here.db, { plan: jizhou, rules, ...year, units: ['T1', 'T2'] })
      expect(sorted(kept.filter(({ project }) => ['x', 'y', 'z'].includes(project)))).toEqual(
        sorted(decided.filter(({ date }) => date >= year.from && date < year.until)),
      )
    }),
    { numRuns: 15 },
  )
})
