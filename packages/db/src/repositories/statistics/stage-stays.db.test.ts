import { addDays, assertDay, stageDurations, type Day } from '@zhaoshang/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withDatabase, writeForTest } from '../../testing/index.ts'
import { stageStays } from './stage-stays.ts'

const here = withDatabase()
const stages = ['negotiating', 'signed', 'landed']
const on = assertDay('2024-04-10')

const project = fc.record({
  unit: fc.constantFrom('T1', 'T2'),
  status: fc.constantFrom('active', 'paused'),
  days: fc
    .array(fc.tuple(fc.constantFrom(...stages), fc.integer({ min: -20, max: 300 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((some) => [...new Map(some).entries()].map(([stage, n]) => ({ stage, day: addDays(on, -n) }))),
})

test('the sums are those of the domain’s fold, whatever the days', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(project, { minLength: 1, maxLength: 8 }), async (projects) => {
      await here.db.query('delete from project_stage')
      await here.db.query('delete from project')
      await writeForTest(here.db, async (w) => {
        for (const { unit, status, days } of projects) {
          const last = stages.findLast((stage) => days.some((one) => one.stage === stage)) ?? ''
          const row = await w.create('project', {
            name: '项目',
            nameKey: '项目',
            stage: last,
            status,
            reportingUnit: unit,
            firstReporter: unit,
            origin: 'stock',
            values: {},
          })
          await w.createMany(
            'projectStage',
            days.map(({ stage, day }: { stage: string; day: Day }) => ({
              projectId: row.id,
              stage,
              businessDay: day,
              origin: 'stock' as const,
            })),
          )
        }
      })
      for (const scope of [null, ['T1']]) {
        const query = { stages, counting: ['active'], scope, on }
        const found = new Map((await stageStays(here.db, query)).map((one) => [one.stage, one]))
        const seen = projects
          .filter(({ unit }) => scope?.includes(unit) ?? true)
          .map(({ status, days }) => ({ counts: status === 'active', reached: days }))
        for (const { stage, stays, meanDays, standing, meanStandingDays } of stageDurations(
          stages,
          seen,
          on,
        )) {
          const sum = found.get(stage) ?? { stays: 0, days: 0, standing: 0, standingDays: 0 }
          expect(sum).toMatchObject({ stays, standing })
          expect(stays === 0 ? null : Math.round(sum.days / stays)).toBe(meanDays)
          expect(standing === 0 ? null : Math.round(sum.standingDays / standing)).toBe(meanStandingDays)
        }
      }
    }),
    { numRuns: 20 },
  )
})
